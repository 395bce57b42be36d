import { HighlightStyle, StreamLanguage, syntaxHighlighting } from '@codemirror/language'
import type { Extension } from '@codemirror/state'
import { tags } from '@lezer/highlight'

const shell = async (): Promise<Extension> =>
  StreamLanguage.define((await import('@codemirror/legacy-modes/mode/shell')).shell)
const yaml = async (): Promise<Extension> => (await import('@codemirror/lang-yaml')).yaml()
const json = async (): Promise<Extension> => (await import('@codemirror/lang-json')).json()
const powershell = async (): Promise<Extension> =>
  StreamLanguage.define((await import('@codemirror/legacy-modes/mode/powershell')).powerShell)
const properties = async (): Promise<Extension> =>
  StreamLanguage.define((await import('@codemirror/legacy-modes/mode/properties')).properties)
const groovy = async (): Promise<Extension> =>
  StreamLanguage.define((await import('@codemirror/legacy-modes/mode/groovy')).groovy)

/** Syntax colours by file extension; an approximation is enough here. */
const LANGUAGES: readonly (readonly [RegExp, () => Promise<Extension>])[] = [
  [/\.ya?ml$/i, yaml],
  [/\.(?:json|code-workspace)$/i, json],
  [/\.(?:sh|bash|zsh|ksh|bats|mk)$|(?:^|\/)(?:\.?justfile|(?:GNU)?makefile)$/i, shell],
  [/\.psm?1$/i, powershell],
  [/(?:^|\/)\.env(?:\.[^/]*)?$|\.(?:container|volume|pod|ini)$/i, properties],
  [/(?:^|\/)Jenkinsfile[^/]*$|\.jenkinsfile$/i, groovy],
]

/** The syntax of a file; undefined for one without colours. */
export const languageOf = async (name: string): Promise<Extension> =>
  (await LANGUAGES.find(([pattern]) => pattern.test(name))?.[1]()) ?? []

export const colours = syntaxHighlighting(
  HighlightStyle.define([
    { tag: [tags.comment, tags.meta], color: 'var(--syntax-comment)', fontStyle: 'italic' },
    { tag: [tags.propertyName, tags.definition(tags.variableName)], color: 'var(--syntax-name)' },
    { tag: [tags.string, tags.special(tags.string)], color: 'var(--syntax-string)' },
    { tag: [tags.keyword, tags.standard(tags.variableName)], color: 'var(--syntax-keyword)' },
    { tag: [tags.number, tags.bool, tags.null], color: 'var(--syntax-number)' },
  ]),
)
