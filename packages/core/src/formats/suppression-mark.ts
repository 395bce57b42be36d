/** What every comment that ignores something holds. */
const MARK = 'mount-lint-ignore'

/** Whether the comments of a file need a look, found out without a parser. */
export const maySuppress = (text: string): boolean => text.includes(MARK)
