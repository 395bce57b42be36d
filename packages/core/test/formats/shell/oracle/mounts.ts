import { specsOfCommand } from '../../../../src/engines/index.js'
import { invocations } from '../../../../src/languages/shell/invocations.js'
import { parseWindowsPath } from '../../../../src/paths/windows-path.js'
import { traceSource } from '../../../../src/traced-text.js'
import type { TracedText } from '../../../../src/types.js'
import { parseShort } from '../../../../src/volumes/short.js'
import { READABLE } from './files.js'

const plain = (text: string): TracedText => ({ text, atoms: [{ text, origins: [] }] })

/** The specifications in argument lists that reach an engine. */
export const specsIn = (argvs: readonly (readonly string[])[]): string[] =>
  [...new Set(argvs.flatMap((argv) => specsOfCommand(argv.map(plain)).map(({ spec }) => spec.text)))].sort()

function readFile(path: string): { readonly path: string; readonly text: string } | undefined {
  const text = READABLE[path.replace(/^(?:\.\/)+/, '')]
  return text === undefined ? undefined : { path, text }
}

/** The specifications that we find in a script. */
export function specsFound(text: string, fuel?: number): TracedText[] {
  const evaluation = invocations(traceSource({ path: 'script.sh', text }), {
    dialect: 'bash',
    path: 'script.sh',
    readFile,
    ...(fuel === undefined ? {} : { fuel }),
  })
  const specs = evaluation.invocations.flatMap(({ argv }) => specsOfCommand(argv).map(({ spec }) => spec))
  return [...new Map(specs.map((spec) => [spec.text, spec])).values()]
}

/** Whether an engine accepts it. */
function isSpec(spec: string): boolean {
  const read = parseShort(plain(spec))
  return !('error' in read) || read.error === 'too-many-colons'
}

/** Whether it mounts a Windows drive, whatever its unknown parts are. */
export const isOnWindows = (spec: string): boolean => isSpec(spec) && parseWindowsPath(spec) !== undefined
