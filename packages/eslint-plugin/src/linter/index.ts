/**
 * The parts that parse. The bundle loads this folder when the first file needs it (rolldown.config.ts): every export is
 * a function, and nothing outside the folder imports another of its modules.
 */
export { codeReports } from './code/code-reports.js'
export { directiveComments } from './directive-comments.js'
export { disableDirectives } from './directives.js'
export { inlineConfigs } from './directives.js'
export { textReports } from './text-reports.js'
export type { InlineConfigs } from './directives.js'
