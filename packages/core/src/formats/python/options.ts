import { argumentsAt, codeAt, type Argument, type CodeTokens } from '../code/arguments.js'

const OPTION = /^["']--([\w-]+)["']$/

/** `add_argument('-d', '--data-dir', default='C:/data')`: the attribute is `data_dir` (argparse's "dest"). */
function optionAt(code: CodeTokens, at: number): [attribute: string, value: Argument][] {
  if (codeAt(code, at) !== 'add_argument' || codeAt(code, at + 1) !== '(') return []
  const given = argumentsAt(code, at + 1)
  const byDefault = given.find(({ name }) => name === 'default')
  const [attribute] = given.flatMap(({ from, name }) =>
    name === undefined ? (OPTION.exec(codeAt(code, from))?.[1]?.replaceAll('-', '_') ?? []) : [],
  )
  return byDefault && attribute !== undefined ? [[attribute, byDefault]] : []
}

/** The defaults of the options that a file declares with argparse. */
export const optionDefaultsIn = (code: CodeTokens): [attribute: string, value: Argument][] =>
  code.tokens.flatMap((_, at) => optionAt(code, at))
