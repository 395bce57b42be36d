import { dirname, resolve } from 'node:path'
import type { Context } from '@mount-lint/core'
import { diskContext, isWithin, projectRootOf, readBoundary } from '@mount-lint/core/node'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { pathOf, uriOf } from './uris.js'

/** The open documents of the editor. */
export interface OpenDocuments {
  readonly all: () => readonly TextDocument[]
  readonly get: (uri: string) => TextDocument | undefined
}

/** The workspace folders of the editor, and their files with unsaved changes. */
export interface Workspace {
  readonly changeFolders: (added: readonly string[], removed: readonly string[]) => void
  /** The innermost workspace folder that contains a file, else its project. */
  readonly folderOf: (full: string) => string
  /** Reads files for a folder; `onRead` is called with the full path of each file that is read. */
  readonly contextIn: (folder: string, onRead: (full: string) => void) => Context
  /** The open document of a path; undefined if it is not open. */
  readonly documentAt: (full: string) => TextDocument | undefined
  /** The URI of a path, as the editor spells it if the file is open. */
  readonly uriAt: (full: string) => string
}

const innermost = (folders: readonly string[], full: string): string | undefined =>
  folders.filter((folder) => isWithin(full, folder)).sort((a, b) => b.length - a.length)[0]

function contextIn(folder: string, openText: (full: string) => string | undefined, onRead: (full: string) => void) {
  const mayRead = readBoundary(() => [projectRootOf(folder)])
  const context = diskContext(folder, { mayRead, openText })
  return {
    ...context,
    read: (path: string, purpose?: 'include' | 'content') => {
      onRead(resolve(folder, path))
      return context.read(path, purpose)
    },
  }
}

export function workspaceOf(documents: OpenDocuments): Workspace {
  let folders: readonly string[] = []
  const documentAt = (full: string): TextDocument | undefined =>
    documents.get(uriOf(full)) ?? documents.all().find(({ uri }) => pathOf(uri) === full)
  return {
    changeFolders: (added, removed) => {
      const gone = removed.map((uri) => pathOf(uri))
      folders = [...folders.filter((folder) => !gone.includes(folder)), ...added.flatMap((uri) => pathOf(uri) ?? [])]
    },
    folderOf: (full) => innermost(folders, full) ?? projectRootOf(dirname(full)),
    contextIn: (folder, onRead) => contextIn(folder, (full) => documentAt(full)?.getText(), onRead),
    documentAt,
    uriAt: (full) => documentAt(full)?.uri ?? uriOf(full),
  }
}
