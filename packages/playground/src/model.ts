import type { Edit } from '@mount-lint/core'
import { withEdits } from './changes.js'
import type { MachineId } from './machines.js'
import { uniqueName, withLinuxLineEnds, type Project, type ProjectFile } from './project.js'

/** A file in a tab; its id stays the same when its name changes. */
export interface OpenFile extends ProjectFile {
  readonly id: number
}

/** The state of the page. */
export interface Model {
  readonly machine: MachineId
  /** At least one. */
  readonly files: readonly [OpenFile, ...OpenFile[]]
  /** The id of the file in the editor. */
  readonly active: number
  readonly nextId: number
  /** Counts the changes that do not come from the editor. */
  readonly revision: number
  /** The files before the last fix, until the next change. */
  readonly beforeFix: Model['files'] | undefined
}

export type Action =
  | { readonly type: 'open'; readonly project: Project }
  | { readonly type: 'choose-machine'; readonly machine: MachineId }
  | { readonly type: 'select'; readonly id: number }
  | { readonly type: 'edit'; readonly id: number; readonly text: string }
  | { readonly type: 'rename'; readonly id: number; readonly name: string }
  | { readonly type: 'add'; readonly files: readonly ProjectFile[] }
  | { readonly type: 'remove'; readonly id: number }
  | { readonly type: 'fix'; readonly edits: readonly Edit[] }
  | { readonly type: 'undo-fix' }

export const EMPTY_FILE: ProjectFile = { name: 'compose.yaml', text: '' }

export const EMPTY_PROJECT: Project = { machine: 'wsl', files: [EMPTY_FILE] }

const namesOf = (files: readonly ProjectFile[]): string[] => files.map(({ name }) => name)

type Counters = Pick<Model, 'nextId' | 'revision'>

function opened({ machine, files: [first = EMPTY_FILE, ...others] }: Project, counters: Counters): Model {
  const { nextId, revision } = counters
  const rest = others.map((file, index) => ({ ...file, id: nextId + 1 + index }))
  const files = [{ ...first, id: nextId }, ...rest] as const
  return { machine, files: [...files], active: nextId, nextId: nextId + files.length, revision, beforeFix: undefined }
}

/** The state for the files of a project. */
export const modelOf = (project: Project): Model => opened(project, { nextId: 0, revision: 0 })

/** The project of the page, for a link. */
export const projectOf = ({ machine, files }: Model): Project => ({
  machine,
  files: files.map(({ name, text }) => ({ name, text })),
})

export const activeFile = ({ files, active }: Model): OpenFile => files.find(({ id }) => id === active) ?? files[0]

function mapFiles(model: Model, change: (file: OpenFile) => OpenFile): Model['files'] {
  const [first, ...others] = model.files
  return [change(first), ...others.map(change)]
}

const withFile = (model: Model, id: number, change: Partial<ProjectFile>): Model => ({
  ...model,
  beforeFix: undefined,
  files: mapFiles(model, (file) => (file.id === id ? { ...file, ...change } : file)),
})

function withAdded(model: Model, added: readonly ProjectFile[]): Model {
  const names = namesOf(model.files)
  const fresh = added.map(({ name, text }, index) => {
    const unique = uniqueName(name, names)
    names.push(unique)
    return { id: model.nextId + index, name: unique, text: withLinuxLineEnds(text) }
  })
  const active = fresh[0]?.id ?? model.active
  return {
    ...model,
    beforeFix: undefined,
    files: [...model.files, ...fresh],
    active,
    nextId: model.nextId + fresh.length,
  }
}

/** The editor shows a neighbour of the removed file; after the last one, an empty file. */
function withRemoved(model: Model, id: number): Model {
  const index = model.files.findIndex((file) => file.id === id)
  const [first, ...others] = model.files.filter((file) => file.id !== id)
  if (!first) return opened({ machine: model.machine, files: [EMPTY_FILE] }, model)
  const files = [first, ...others] as const
  const active = model.active === id ? (files[Math.max(0, index - 1)] ?? first).id : model.active
  return { ...model, beforeFix: undefined, files: [...files], active }
}

function withFix(model: Model, edits: readonly Edit[]): Model {
  const texts = withEdits(model.files, edits).map(({ text }) => text)
  const byId = new Map(model.files.map(({ id }, index) => [id, texts[index]]))
  const files = mapFiles(model, (file) => ({ ...file, text: byId.get(file.id) ?? file.text }))
  return { ...model, files, revision: model.revision + 1, beforeFix: model.files }
}

/** The editor also reports changes that the model made. */
function withText(model: Model, id: number, text: string): Model {
  const isKnown = model.files.some((file) => file.id === id && file.text === text)
  return isKnown ? model : withFile(model, id, { text })
}

function withoutFix(model: Model): Model {
  const { beforeFix, revision } = model
  return beforeFix ? { ...model, files: beforeFix, revision: revision + 1, beforeFix: undefined } : model
}

function withName(model: Model, id: number, name: string): Model {
  const others = model.files.filter((file) => file.id !== id)
  return withFile(model, id, { name: uniqueName(name, namesOf(others)) })
}

/** The state of the page after an action of the user. */
export function update(model: Model, action: Action): Model {
  switch (action.type) {
    case 'open':
      return opened(action.project, model)
    case 'choose-machine':
      return { ...model, machine: action.machine }
    case 'select':
      return { ...model, active: action.id }
    case 'edit':
      return withText(model, action.id, action.text)
    case 'rename':
      return withName(model, action.id, action.name)
    case 'add':
      return withAdded(model, action.files)
    case 'remove':
      return withRemoved(model, action.id)
    case 'fix':
      return withFix(model, action.edits)
    case 'undo-fix':
      return withoutFix(model)
  }
}
