import type { Context, Source } from '../../types.js'
import type { Format } from '../format.js'
import { hasOddQuotes, mayContainWindowsPath } from '../signs.js'
import { filesCalledOnly } from './called-files.js'
import { namesEngine } from './engine-names.js'
import { mayHaveMountFlag, mayPassFiles } from './mount-flags.js'

/** Shells whose scripts are read; csh, fish and PowerShell are other languages. */
const INTERPRETER =
  /^#![ \t]*\S*?(?:[/ \t](?:env(?:[ \t]+-\S+)*[ \t]+)?)?(?:ba|da|z|k|mk|a)?sh(?:[ \t]|$)|^#![^\n]*[/ \t]bats(?:[ \t]|$)/

const NAMES = [
  '*.sh',
  '*.bash',
  '*.zsh',
  '*.ksh',
  '*.bats',
  '*.command',
  '.bashrc',
  '.bash_profile',
  '.bash_login',
  '.bash_logout',
  '.bash_aliases',
  '.bash_functions',
  '.profile',
  '.zshrc',
  '.zshenv',
  '.zprofile',
  '.zlogin',
  '.kshrc',
  '.mkshrc',
  '.aliases',
  '.functions',
  '.envrc',
] as const

const firstLine = (text: string): string => /^[^\r\n]*/.exec(text.slice(0, 256))?.[0] ?? ''

/**
 * A backslash in a path, text that may be evaluated, and commands that read other files. Each alternative starts with
 * rare characters and looks behind from there, because the regular expression engine skips to them.
 */
const SIGN =
  /\\[\w.](?:[^\n'"\\:,]|\\(?![\w.]))*[:,]|'[^'\n]*(?:\$\(|`)|\\\$\(|(?:\.|source)(?<=(?:^|[\s;&|({`"'])(?:\.|source))[ \t]+\S|cat(?<=\bcat)[ \t]+[^<\s-]|<(?<=[^<\d&]<)[ \t]*[^<&(\s]/

/** Another script is sourced or called, which may start an engine with a path of this one. */
const CALL =
  /(?:\.|source)(?<=(?:^|[\s;&|({`"'])(?:\.|source))[ \t]+\S|\.\.?\/(?<=(?:^|[\s;&|({`"'=])\.{1,2}\/)\w|\.(?<=\w\.)(?:ba|z|k)?sh\b|\$(?<=(?:^|[;&|({])[ \t]*"?\$)\{?\w+\}?"?\/\w/m

/** Whether an engine may mount something, also with words of another file. */
const mayMount = (text: string): boolean =>
  CALL.test(text) || (namesEngine(text) && (mayHaveMountFlag(text) || mayPassFiles(text) || SIGN.test(text)))

function mayReachWindows(text: string): boolean {
  if (!mayMount(text)) return false
  return mayContainWindowsPath(text) || (SIGN.test(text) && namesEngine(text))
}

const textsBeside = (source: Source, context: Context): string[] =>
  filesCalledOnly(source, context).map(({ text }) => text)

export const shell: Format<'shell'> = {
  id: 'shell',
  title: 'Shell scripts',
  globs: NAMES.map((name) => `**/${name}`),
  asks: ['**/{,.}!(*.*)'],
  recognizes: (text) => INTERPRETER.test(firstLine(text)),
  maySpellDrive: (source, context) =>
    mayReachWindows(source.text) || textsBeside(source, context).some(mayReachWindows),
  mayMount: (source, context) => mayMount(source.text) || textsBeside(source, context).some(mayMount),
  beside: textsBeside,
  mayBeInvalid: hasOddQuotes,
  isEslintLanguage: true,
}
