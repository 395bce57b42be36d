/** The page about a rule. */
export const rulePage = (rule: string): string =>
  `https://github.com/mount-lint/mount-lint/blob/main/docs/rules/${rule}.md`
