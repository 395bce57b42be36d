/** A time of day, a level or an error message: the line of a log. */
const LOG = /\d:\d\d\b[^a-z]*$|\d:\d\d[:\]]|\b(?:level=|INFO|DEBUG|WARN(?:ING)?|ERROR|[Ee]rror:)/

/** A command or a Dockerfile instruction that the rest of the line belongs to. */
const PRINTING =
  /\b(?:echo|printf?|println|puts|grep|alias|Write-\w+|console\.\w+|Console\.Write\w*|log(?:ger)?\.\w+)[ \t]*\(?(?:-\w+[ \t]+)*["'`]$|\b(?:echo|Write-(?:Host|Output)|RUN)[ \t]+$/

/** Advice against what follows: "never run", "instead of", "don't use". */
const NEGATION =
  /\b(?:never|avoid|bad idea to|not|don['’]?t|cannot|instead of|rather than|removed?|deprecated)(?:[ \t]+\w+){0,2}[ \t]*["'“*(`]*$/i

/** A sentence that continues after the mount, where a command has its image. */
const SENTENCE =
  /:\S+[ \t]+(?:is|was|are|were|fail(?:s|ed)?|does|did|will|would|and|or|has|had|which|that|because|when|if|as|unless)\b/

/** Limits the characters that are checked, since the patterns take quadratic time. */
const MOST_CHARACTERS = 500

/** Where a command was found: in a fence, in a code span, or in plain text. */
export type CommandContext = 'fence' | 'span' | 'plain'

/** Whether a text mentions a command, given what is before it in its line, and does not tell readers to run it. */
export function isMention(context: CommandContext, textBefore: string, text: string): boolean {
  const [before, command] = [textBefore.slice(-MOST_CHARACTERS), text.slice(0, MOST_CHARACTERS)]
  switch (context) {
    case 'fence':
      return LOG.test(before) || PRINTING.test(before) || /^[ \t]*\++[ \t]+$/.test(before)
    case 'span':
      return NEGATION.test(before)
    case 'plain':
      return LOG.test(before) || PRINTING.test(before) || NEGATION.test(before) || SENTENCE.test(command)
  }
}
