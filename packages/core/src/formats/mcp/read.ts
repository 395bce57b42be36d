import { memberNamed, membersOf, parseJsonc, stringAt, type JsonNode } from '../../languages/jsonc.js'
import { dirname } from '../../paths/join.js'
import { traceSource, writtenAs } from '../../traced-text.js'
import type { Context, Reading, Source, TracedText } from '../../types.js'
import { mergeReadings, readCommand, readPieces, type Host } from '../pieces.js'
import { fillTemplates } from '../templates.js'
import { EDITOR_VARIABLES } from '../editor-variables.js'

const SERVER_LISTS = new Set(['mcpServers', 'servers', 'context_servers'])

/** The servers of a client, also where the list is part of its settings. */
function serversIn(root: JsonNode): JsonNode[] {
  const members = root.type === 'object' ? membersOf(root) : []
  return members.flatMap(({ key, value }) => {
    if (value.type !== 'object') return []
    if (key === 'mcp') return [...serversIn(value), ...membersOf(value).map((server) => server.value)]
    return SERVER_LISTS.has(key) ? membersOf(value).map((server) => server.value) : []
  })
}

/** An argument goes to the program as it is: nothing expands a home folder in it. */
const argumentOf = (text: TracedText): TracedText => writtenAs(fillTemplates(text, EDITOR_VARIABLES), 'data')

const itemsOf = (node: JsonNode | undefined): readonly JsonNode[] =>
  node?.type === 'array' ? (node.children ?? []) : node ? [node] : []

/** The program and its arguments, which no shell reads; some clients have them in one list. */
function commandOf(document: TracedText, server: JsonNode): TracedText[] {
  if (server.type !== 'object') return []
  const nodes = ['command', 'args'].flatMap((name) => itemsOf(memberNamed(server, name)))
  return nodes.flatMap((node) => (node.type === 'string' ? [argumentOf(stringAt(document, node))] : []))
}

/** Some clients split a command with blanks into words. */
function readServerCommand(words: readonly TracedText[], host: Host, context: Context): Reading {
  const [command] = words
  if (!command || words.length > 1 || !/\s/.test(command.text)) return readCommand(words, host, context)
  const language = /[A-Za-z]:\\/.test(command.text) ? 'cmd' : 'sh'
  return readPieces([{ text: command, language }], host, context)
}

/** Every object that starts a program, in a part of a configuration. */
function startsIn(node: JsonNode): JsonNode[] {
  if (node.type === 'array') return (node.children ?? []).flatMap(startsIn)
  if (node.type !== 'object') return []
  const own = memberNamed(node, 'command') && memberNamed(node, 'args') ? [node] : []
  return [...own, ...membersOf(node).flatMap(({ value }) => startsIn(value))]
}

function readServers(source: Source, context: Context, serversOf: (root: JsonNode) => JsonNode[]): Reading {
  const { root, problems } = parseJsonc(source)
  const document = traceSource(source)
  const host: Host = { format: 'mcp', path: source.path, folder: dirname(source.path) }
  const servers = root ? serversOf(root) : []
  const readings = servers.map((server) => readServerCommand(commandOf(document, server), host, context))
  const reading = mergeReadings(readings)
  return { ...reading, problems: [...problems, ...reading.problems] }
}

/** Lists what the servers of an MCP client mount. */
export const read = (source: Source, context: Context): Reading => readServers(source, context, serversIn)

/** Lists what is mounted by the servers in a part of a client's configuration, such as a single server. */
export const readServer = (source: Source, context: Context): Reading => readServers(source, context, startsIn)
