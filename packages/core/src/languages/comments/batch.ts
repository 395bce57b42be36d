import type { Comment } from './comment.js'

const REMARK = /^([ \t@,;=(]*)(rem(?=[ \t\r]|$)|::)([^\r\n]*)|&[ \t]*@?(rem(?=[ \t\r]|$))([^\r\n]*)/gim

/** The comments of a batch file: `rem` and `::` at the start of a command. */
export function batchComments(text: string): Comment[] {
  return [...text.matchAll(REMARK)].map(
    ({ 0: match, 2: sign, 3: said, 4: behindSign = '', 5: saidBehind = '', index }) => {
      const written = sign === undefined ? behindSign + saidBehind : sign + (said ?? '')
      const end = index + match.length
      return { range: [end - written.length, end], text: said ?? saidBehind }
    },
  )
}
