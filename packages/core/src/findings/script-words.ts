/** Where a word of a script stands. */
export interface Word {
  readonly at: number
}

/** A path in a script, with the drive in front of its colon. */
const WORD = /(?:\b[A-Za-z]:)?[^\s"'`=:;,|&<>()]+/g

/** Lines that only show a path, or say something about it. */
const SHOWN = /^[ \t]*(?:#|echo\b|printf\b|alias\b)/

/** More folders than any path in a script is deep. */
const MAX_DEPTH = 16

/** A path and the folders around it. */
function foldersOf(path: string): string[] {
  const folders = [path]
  for (let end = path.length; folders.length < MAX_DEPTH;) {
    end = Math.max(path.lastIndexOf('/', end - 1), path.lastIndexOf('\\', end - 1))
    if (end <= 0) break
    folders.push(path.slice(0, end))
  }
  return folders
}

/** The words of a script that name a folder or something in it. */
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
