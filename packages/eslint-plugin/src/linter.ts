/**
 * All that parses. The bundle loads it when the first file needs it (rolldown.config.ts), so every export is a function
 * and nothing else of the plugin imports what stands behind it.
 */
export { codeReports } from './code/code-reports.js'
export { commentsOf } from './languages/comments-of.js'
export { disableDirectives } from './languages/directives.js'
export { inlineConfigs } from './languages/directives.js'
export { textReports } from './rules/text-reports.js'
