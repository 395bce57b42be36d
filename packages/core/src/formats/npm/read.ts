import { membersOf, parseJsonc, stringAt } from '../../languages/jsonc.js'
import { dirname } from '../../paths/join.js'
import { traceSource } from '../../traced-text.js'
import type { Context, Reading, Source } from '../../types.js'
import { readPieces, type ScriptPiece, type ScriptLanguage } from '../pieces.js'

/** npm runs a script by sh, on Windows by cmd.exe: a script with that one's variables or backslashes is meant for it. */
const languageOf = (script: string): ScriptLanguage => (/%\w+%|[A-Za-z]:\\/.test(script) ? 'cmd' : 'sh')

/** JSON has no comments: members such as `"//": "…"` serve as such. */
const isComment = (key: string): boolean => key.startsWith('//')

/** Lists what the scripts of a package mount. */
export function read(source: Source, context: Context): Reading {
  const { root, problems } = parseJsonc(source)
  const document = traceSource(source)
  const scripts = root?.type === 'object' ? membersOf(root).findLast(({ key }) => key === 'scripts')?.value : undefined
  const members = scripts?.type === 'object' ? membersOf(scripts) : []
  const pieces = members.flatMap(({ key, value: node }): ScriptPiece[] => {
    if (node.type !== 'string' || isComment(key)) return []
    const text = stringAt(document, node)
    return [{ text, language: languageOf(text.text) }]
  })
  const host = { format: 'npm', path: source.path, folder: dirname(source.path) }
  return { ...readPieces(pieces, host, context), problems }
}
