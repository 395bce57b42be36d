import { format, resolveConfig } from 'prettier'

/** @type {import('eslint-doc-generator').GenerateOptions} */
export default {
  pathRuleDoc: '../../docs/rules/{name}.md',
  ignoreConfig: ['all', 'rules'],
  // The pages serve the command line as well.
  ruleDocTitleFormat: 'name',
  ruleDocSectionOptions: true,
  postprocess: async (text, path) => format(text, { ...(await resolveConfig(path)), parser: 'markdown' }),
}
