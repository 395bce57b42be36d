import { entryNamed, scalarsIn, type YamlMapping } from '../../languages/yaml/nodes.js'
import { slice, trim } from '../../traced-text.js'
import type { TracedText } from '../../types.js'

/** A logging command, to the end of its line (Azure's "Logging commands", "SetVariable"). */
const COMMAND = /(?<quote>["']?)##vso\[task\.setvariable (?<properties>[^\]\n]*)\](?<value>[^\n]*)/gi

const NAME = /(?:^|;)[ \t]*variable=([\w.-]+)/i

/** The value in its quotes; undefined if the shell puts it together. */
function valueOf(rest: TracedText, quote: string): TracedText | undefined {
  const value = trim(rest)
  const isQuoted = quote !== '' && value.text.endsWith(quote)
  const plain = isQuoted ? slice(value, 0, value.text.length - 1) : value
  return /["'$`%]/.test(plain.text) || isQuoted !== (quote !== '') ? undefined : plain
}

/** The variables that a script of a step sets for later ones; undefined is an unknown value. */
export function variablesSetBy(step: YamlMapping): (readonly [string, TracedText | undefined])[] {
  const scripts = ['script', 'bash', 'powershell', 'pwsh'].flatMap((key) => entryNamed(step, key) ?? [])
  return scripts
    .flatMap((script) => scalarsIn(script))
    .flatMap(({ value: text }) =>
      [...text.text.matchAll(COMMAND)].flatMap(
        ({ 0: command, index, groups: { quote = '', properties = '', value = '' } = {} }) => {
          const [, name] = NAME.exec(properties) ?? []
          const end = index + command.length
          if (name === undefined) return []
          return [[name, valueOf(slice(text, end - value.length, end), quote)] as const]
        },
      ),
    )
}
