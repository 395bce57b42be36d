import { concatAll, HOLE, slice } from '../../../traced-text.js'
import type { TracedText } from '../../../types.js'

/** Whether a path is normalized. */
const isNormal = (path: string): boolean =>
  !/(?:.\/|\/\.{1,2})\/|\/\.{0,2}$|^\.{1,2}\//.test(path) || /^\/\/?$/.test(path)

/** The names of a path with the slashes before them. */
function stepsOf(path: TracedText, start: number): TracedText[] {
  return Array.from(path.text.slice(start).matchAll(/\/*([^/]*)/g), ({ index, 0: step, 1: name = '' }) =>
    slice(path, start + index + Math.max(step.length - name.length - 1, 0), start + index + step.length),
  ).filter(({ text }) => text !== '' && text !== '/')
}

const nameIn = ({ text }: TracedText): string => text.replace(/^\//, '')

/** The steps after one more; nothing is above the root, and an unknown step may be several. */
function stepped(kept: readonly TracedText[], step: TracedText): readonly TracedText[] {
  const name = nameIn(step)
  const last = kept.at(-1)
  if (name === '.' || name === '') return kept
  if (name !== '..') return [...kept, step]
  if (!last) return kept
  return last.text.includes(HOLE) || nameIn(last) === '..' ? [...kept, step] : kept.slice(0, -1)
}

/** A path without `.`, `..` and needless slashes, as far as its text says where `..` leads (POSIX XCU "cd"). */
export function normalPath(path: TracedText): TracedText {
  if (!/^[/\uFFFF]/.test(path.text) || isNormal(path.text)) return path
  const root = /^\/\/(?!\/)/.test(path.text) ? 1 : 0
  const kept = stepsOf(path, root).reduce<readonly TracedText[]>(stepped, [])
  return concatAll([slice(path, 0, root), ...(kept.length > 0 ? kept : [slice(path, root, root + 1)])])
}

/** An absolute path, a path in the home folder, or a drive letter, also after a flag or in a list. */
const DRIVE = /(?:^|[\s=,'"])[/~]|:[/~](?!\/)|\\|(?:^|[^A-Za-z])[A-Za-z]:|^[A-Za-z]$/

/** Whether a text may name what lies on a Windows drive, other than by a path from the current folder. */
export const mayHoldDrive = (text: string): boolean => DRIVE.test(text)
