import { concat, EMPTY, replace } from '../../../traced-text.js'
import type { TracedText } from '../../../types.js'
import type { Dialect } from '../syntax/dialect.js'
import { joinWords } from '../words/segments.js'
import { unescaped } from './escapes.js'
import type { Run } from './program.js'

/** Shells whose `echo` reads escapes unasked: dash, which is `/bin/sh` of Debian and Ubuntu, and zsh. */
const READS_ESCAPES: ReadonlySet<Dialect> = new Set(['sh', 'zsh'])

/** How words are printed. */
interface Manner {
  readonly escapes: 'read' | 'kept'
  readonly end: '\n' | ''
  readonly separator: string
}

function printed({ name }: Run, words: readonly TracedText[], { escapes, end, separator }: Manner): TracedText {
  const all = joinWords(words, separator)
  const { text, isLast } = escapes === 'read' ? unescaped(all, 'zero') : { text: all, isLast: false }
  return isLast || end === '' ? text : concat(text, replace(name, end))
}

/** The flags before the words, and the words. */
function parted(args: readonly TracedText[], flag: RegExp): readonly [flags: string, words: readonly TracedText[]] {
  const first = args.findIndex((arg) => !flag.test(arg.text))
  const count = first < 0 ? args.length : first
  const flags = args.slice(0, count).map(({ text }) => text.slice(1))
  return [flags.join(''), args.slice(count)]
}

export function echo(run: Run): TracedText {
  const [flags, words] = parted(run.args, /^-[neE]+$/)
  const isRead = READS_ESCAPES.has(run.dialect) ? !flags.includes('E') : flags.includes('e')
  return printed(run, words, {
    escapes: isRead ? 'read' : 'kept',
    end: flags.includes('n') ? '' : '\n',
    separator: ' ',
  })
}

/** `print` of ksh and zsh; what it writes elsewhere or by a format is not followed. */
export function print(run: Run): TracedText | undefined {
  const [flags, rest] = parted(run.args, /^-[A-Za-z]+\d*$/)
  const words = /^--?$/.test(rest[0]?.text ?? '') ? rest.slice(1) : rest
  if (/[su]/.test(flags)) return EMPTY
  if (/[fPz]/.test(flags)) return undefined
  return printed(run, words, {
    escapes: /[rR]/.test(flags) ? 'kept' : 'read',
    end: flags.includes('n') ? '' : '\n',
    separator: flags.includes('l') ? '\n' : ' ',
  })
}
