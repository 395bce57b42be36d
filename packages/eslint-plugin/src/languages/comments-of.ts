import { commentSyntaxes, type Comment, type FormatId } from '@mount-lint/core'

/** The comments of a file of a format. */
export const commentsOf = (text: string, format: FormatId): readonly Comment[] => commentSyntaxes[format].read(text)
