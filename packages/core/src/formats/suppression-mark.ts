/** Part of every ignore comment. */
const MARK = 'mount-lint-ignore'

/** Whether a file may have ignore comments, decided without a parser. */
export const maySuppress = (text: string): boolean => text.includes(MARK)
