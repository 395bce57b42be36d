/** The range of a word in a script. */
export interface Word {
  readonly at: number
}

/** A path in a script, with the drive before its colon. */
const WORD = /(?:\b[A-Za-z]:)?[^\s"'`=:;,|&<>()]+/g

/** Lines that only print a path or describe it. */
const SHOWN = /^[ \t]*(?:#|echo\b|printf\b|alias\b)/

/** Deeper than any path in a script. */
const MAX_DEPTH = 16

/** A path and its parent folders. */
function foldersOf(path: string): string[] {
  const folders = [path]
  for (let end = path.length; folders.length < MAX_DEPTH;) {
    end = Math.max(path.lastIndexOf('/', end - 1), path.lastIndexOf('\\', end - 1))
    if (end <= 0) break
    folders.push(path.slice(0, end))
  }
  return folders
}

/** The words of a script that contain a folder or a path in it. */
export function wordsByFolder(text: string): ReadonlyMap<string, readonly Word[]> {
  const words = new Map<string, Word[]>()
  let start = 0
  for (const line of text.split('\n')) {
    for (const { 0: word, index } of SHOWN.test(line) ? [] : line.matchAll(WORD)) {
      for (const folder of foldersOf(word)) {
        const known = words.get(folder)
        if (known) known.push({ at: start + index })
        else words.set(folder, [{ at: start + index }])
      }
    }
    start += line.length + 1
  }
  return words
}
