/** Words that suggest Windows: folders that contain drives, and names and programs that only Windows has. */
const WORDS =
  /mnt|cygdrive|cygpath|wslpath|wslvar|cmd|powershell|pwsh|userprofile|appdata|homedrive|homepath|programdata|programfiles|systemdrive|systemroot|windir|onedrive/i

/**
 * A drive right after an option, a variable of cmd.exe, a variable of Windows, the Windows folder of Git Bash, or an
 * env file for Compose.
 */
const SIGNS = /-[a-z]*v=?[a-z]:|--env-file|%[a-z_]\w*%|%~|[${:]public\b|\bpwd\b(?:(?!\bpwd\b)[^\n])*-w/i

/** The bit that makes an ASCII letter lower case. */
const SMALL = 32

const isLetter = (code: number): boolean => (code | SMALL) >= 97 && (code | SMALL) <= 122

/** A letter, a digit, an underscore or a dot. */
const isInWord = (code: number): boolean => isLetter(code) || (code >= 48 && code <= 57) || code === 95 || code === 46

/** The end of a prefix that makes a letter an option, an escape or a variable. */
const PREFIX = /(?:^|[\s"'])-$|\\$|\$\{?$/

/** `-`, `\\`, `$` and `{`, with which such a prefix ends. */
const mayEndPrefix = (code: number): boolean => code === 45 || code === 92 || code === 36 || code === 123

const hasPrefix = (text: string, at: number): boolean =>
  mayEndPrefix(text.charCodeAt(at - 1)) && PREFIX.test(text.slice(Math.max(0, at - 2), at))

/** `:`, `/` and `\`, before which even the article `a` may be a drive. */
const isSeparator = (code: number): boolean => code === 58 || code === 47 || code === 92

/** A single letter may be a drive, or a part of a path that comes from a variable. */
function hasLoneLetter(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (!isLetter(code)) continue
    const next = text.charCodeAt(at + 1)
    if (isInWord(next)) {
      while (isInWord(text.charCodeAt(at + 1))) at++
      continue
    }
    const before = text.charCodeAt(at - 1)
    if (isInWord(before) || hasPrefix(text, at)) continue
    if ((code | SMALL) !== 97 || isSeparator(next) || isSeparator(before)) return true
  }
  return false
}

/** Whether anything in the text may be, or become part of, a path on a Windows drive. */
export const mayContainWindowsPath = (text: string): boolean =>
  WORDS.test(text) || hasLoneLetter(text) || SIGNS.test(text)

function countOf(text: string, sign: string): number {
  let count = 0
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) count++
  return count
}

/** Whether brackets or braces are unbalanced: a quick sign of invalid syntax, wrong if a string contains one. */
export const isUnbalanced = (text: string): boolean =>
  countOf(text, '[') !== countOf(text, ']') || countOf(text, '{') !== countOf(text, '}')

/** Whether the number of double quotes is odd; single quotes may be apostrophes. */
export const hasOddQuotes = (text: string): boolean => countOf(text, '"') % 2 === 1
