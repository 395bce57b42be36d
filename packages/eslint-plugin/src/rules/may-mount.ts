import type { SourceCode } from 'eslint'

/** Words of commands and options, also behind an escape: `'#!/bin/sh\ndocker …'`. */
const MENTION =
  /(?:\b|\\[nrt])(?:Binds|Mounts|withBindMounts?|hostPath|bind|docker|podman|nerdctl|finch|wslc|devcontainer|minikube|k3d|commandOptions|dockerOptions|runArgs|volumes|sourcePath)\b/

/** Only the source code of JavaScript and languages that contain it has these; ESLint requires them of no language. */
interface JavaScriptMembers {
  readonly visitorKeys?: object
  readonly scopeManager?: object | null
}

const isJavaScript = ({ visitorKeys, scopeManager }: JavaScriptMembers): boolean =>
  visitorKeys !== undefined && 'CallExpression' in visitorKeys && Boolean(scopeManager)

/** Whether code may mount something: a check of its text that other code needs no more than. */
export const mayMount = (sourceCode: SourceCode): boolean => isJavaScript(sourceCode) && MENTION.test(sourceCode.text)
