/** `$ `, `PS C:\x> `, `C:\x>` and `me@pc:~$ ` at the start of a line; `#` is a comment in most fences. */
export const PROMPT =
  /^[ \t>]*(?:[$%>][ \t]|PS\b[^>\n]*>|[A-Za-z]:\\[^>\n]*>|(?:\([\w.-]+\)[ \t]*)?[\w.-]+@[^\s$#]*[ \t]?[$#][ \t])/

/** The text of a line behind its prompt. */
export const withoutPrompt = (line: string): string => line.replace(PROMPT, '')
