import type { FormatId } from '@mount-lint/core'
import { formatByName, formatByText, formatOfText } from '@mount-lint/core/formats'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { formatsByLanguage } from './language-ids.js'

/** A format, and whether more than the content suggests it. */
export interface DocumentFormat {
  readonly id: FormatId
  readonly certain: boolean
}

/** Limits the time per keystroke; the first keys of a file decide. */
const HEAD = 64 * 1024

const certainly = (id: FormatId): DocumentFormat => ({ id, certain: true })

const perhaps = (id: FormatId | undefined): DocumentFormat | undefined => id && { id, certain: false }

/** The format of a document: by the settings, its name, its language identifier, or its content. */
export function formatOfDocument(
  document: TextDocument,
  { path, set }: { readonly path: string; readonly set: FormatId | undefined },
): DocumentFormat | undefined {
  if (set !== undefined) return certainly(set)
  const named = formatByName(path)
  if (named !== 'none' && named !== 'ask') return certainly(named)
  const language = formatsByLanguage.get(document.languageId)
  if (language !== undefined) return certainly(language)
  const text = document.getText().slice(0, HEAD)
  // A document that was never saved has no meaningful name.
  if (!document.uri.startsWith('file:')) return perhaps(formatOfText(text))
  return named === 'ask' ? perhaps(formatByText({ path, text })) : undefined
}
