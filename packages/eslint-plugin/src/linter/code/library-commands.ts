import { calleeName, packageOf } from './callees.js'
import { wordParts } from './command-words.js'
import { elementsOf, type Element, type Evaluation } from './evaluation.js'
import { piecesOf } from './fields.js'
import type { Call } from './functions.js'
import { propertyOf } from './objects.js'
import { asCode, scriptsOf, type Script } from './script.js'

/** The options that docker-compose's functions pass to `docker compose run` (npm package docker-compose). */
function composeScripts(given: readonly Element[], text: string): Script[] {
  const options = given.flatMap(({ node, evaluation }) => propertyOf(node, 'commandOptions', evaluation) ?? [])
  const words = options.flatMap(({ node, evaluation: inner }) => elementsOf(node, inner) ?? [])
  const flat = words.flatMap((one) => elementsOf(one.node, one.evaluation) ?? [one])
  return flat.length === 0 ? [] : scriptsOf(['docker compose run', ...flat.flatMap(wordParts), ' service'], text)
}

/** `docker.command('run …')` of the npm package docker-cli-js, which starts `docker run …` in a shell. */
function subcommandScripts({ callee }: Call, [line]: readonly Element[], evaluation: Evaluation): Script[] {
  const isSubcommand = /^(?:command|dockerCommand)$/.test(calleeName(callee, evaluation) ?? '')
  return line && isSubcommand && packageOf(callee, evaluation) === 'docker-cli-js'
    ? scriptsOf(['docker ', { pieces: piecesOf(line), encode: asCode, reader: 'shell' }], evaluation.sourceCode.text)
    : []
}

/** The commands of libraries that add the name of the program. */
export const libraryScripts = (call: Call, given: readonly Element[], evaluation: Evaluation): Script[] => [
  ...composeScripts(given, evaluation.sourceCode.text),
  ...subcommandScripts(call, given, evaluation),
]
