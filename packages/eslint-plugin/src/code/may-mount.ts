import type { SourceCode } from 'eslint'

const MENTION = /\b(?:Binds|Mounts|withBindMounts?|docker|podman|nerdctl|wslc)\b/

/** Whether code may mount something; all that other code costs is this look at its text. */
export const mayMount = ({ text, visitorKeys }: SourceCode): boolean =>
  'CallExpression' in visitorKeys && MENTION.test(text)
