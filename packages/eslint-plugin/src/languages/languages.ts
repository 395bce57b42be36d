import type { Language, OkParseResult, ParseResult } from '@eslint/core'
import { formats, type FormatId } from '@mount-lint/core'
import type { MountLintLanguageName } from '../plugin-types.js'
import { documentOf, type MountLintDocument } from './document.js'
import { MountLintSourceCode } from './source-code.js'

export type MountLintLanguage = Language<{
  LangOptions: Record<string, unknown>
  Code: MountLintSourceCode
  RootNode: MountLintDocument
  Node: MountLintDocument
}>

const textOf = (body: string | Uint8Array): string => (typeof body === 'string' ? body : new TextDecoder().decode(body))

/** A language whose parser never fails: other tools report what is wrong with the syntax. */
const languageOf = (format: FormatId): MountLintLanguage => ({
  fileType: 'text',
  lineStart: 1,
  columnStart: 1,
  nodeTypeKey: 'type',
  visitorKeys: { MountLintDocument: [] },
  // JavaScript rules read these before they check the file.
  defaultLanguageOptions: { sourceType: 'module', globals: {}, parserOptions: {} },
  // Options of a configuration without `files`, such as `globals`, are passed to every language.
  validateLanguageOptions: () => undefined,
  parse: ({ body }): ParseResult<MountLintDocument> => ({ ok: true, ast: documentOf(textOf(body)) }),
  createSourceCode: ({ body }, { ast }: OkParseResult<MountLintDocument>) =>
    new MountLintSourceCode(textOf(body), ast, format),
})

/** The languages of the formats that have one, by the same names. */
export const languages = Object.fromEntries(
  formats.filter(({ isEslintLanguage }) => isEslintLanguage).map(({ id }) => [id, languageOf(id)]),
) as Record<MountLintLanguageName, MountLintLanguage>
