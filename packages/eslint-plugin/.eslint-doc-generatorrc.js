import { format, resolveConfig } from 'prettier'

/** @type {import('eslint-doc-generator').GenerateOptions} */
export default {
  pathRuleDoc: '../../docs/rules/{name}.md',
  ignoreConfig: ['all', 'rules'],
  // The pages serve the command line as well: their headings stay, and options of ESLint stand in the README.
  ruleDocTitleFormat: 'name',
  ruleDocSectionOptions: false,
  postprocess: async (text, path) => format(text, { ...(await resolveConfig(path)), parser: 'markdown' }),
}
