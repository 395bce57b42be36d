import { useState } from 'preact/hooks'
import { EXAMPLE } from './example.js'
import { descriptionOf, isMachineId, machinePresets } from './machines.js'
import { EMPTY_FILE, EMPTY_PROJECT, type Action, type Model } from './model.js'
import { OpenFiles } from './open-files.js'
import { toHash, type Project } from './project.js'
import { writeHash } from './use-hash.js'

interface ToolbarProps {
  readonly model: Model
  readonly project: Project
  readonly dispatch: (action: Action) => void
}

/** What is set for all files. */
export const Toolbar = ({ model, project, dispatch }: ToolbarProps) => (
  <div class="toolbar">
    <MachineChoice model={model} dispatch={dispatch} />
    <div class="buttons">
      <button
        type="button"
        onClick={() => {
          dispatch({ type: 'add', files: [EMPTY_FILE] })
        }}
      >
        Add file
      </button>
      <OpenFiles dispatch={dispatch} />
      <Replace label="Example" project={EXAMPLE} model={model} dispatch={dispatch} />
      <Replace label="Clear" project={EMPTY_PROJECT} model={model} dispatch={dispatch} />
      <Share project={project} />
    </div>
  </div>
)

type ControlProps = Pick<ToolbarProps, 'model' | 'dispatch'>

const MachineChoice = ({ model, dispatch }: ControlProps) => (
  <>
    <label>
      Machine
      <select
        value={model.machine}
        aria-describedby="machine-description"
        onChange={({ currentTarget: { value } }) => {
          if (isMachineId(value)) dispatch({ type: 'choose-machine', machine: value })
        }}
      >
        {machinePresets.map(({ id, label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </select>
    </label>
    <p id="machine-description">{descriptionOf(model.machine)}</p>
  </>
)

/** Opens other files on the machine that is chosen. */
const Replace = ({ label, project, model, dispatch }: ControlProps & { label: string; project: Project }) => (
  <button
    type="button"
    onClick={() => {
      dispatch({ type: 'open', project: { ...project, machine: model.machine } })
    }}
  >
    {label}
  </button>
)

/** Where the clipboard is not allowed, the address in the browser is the link. */
async function copyLink(project: Project): Promise<string> {
  if (toHash(project) === undefined) return 'Too long for a link'
  writeHash(project)
  try {
    await navigator.clipboard.writeText(location.href)
    return 'Link copied'
  } catch {
    return 'Copy the address of this page'
  }
}

function Share({ project }: { readonly project: Project }) {
  const [result, setResult] = useState<{ readonly of: Project; readonly text: string }>()
  return (
    <>
      <button
        type="button"
        class="primary"
        onClick={() => {
          void copyLink(project).then((text) => {
            setResult({ of: project, text })
          })
        }}
      >
        Copy link
      </button>
      <span role="status">{result?.of === project ? result.text : ''}</span>
    </>
  )
}
