import type { Action, Model } from './model.js'
import { activeFile } from './model.js'
import type { Report } from './report.js'
import { TabList } from './tab-list.js'

interface FilesProps {
  readonly model: Model
  readonly report: Report | undefined
  readonly dispatch: (action: Action) => void
}

/** One tab for each file, and the name of the one that is shown. */
export function Files({ model, report, dispatch }: FilesProps) {
  const active = activeFile(model)
  const countIn = (name: string): number => report?.findings.filter(({ span }) => span.name === name).length ?? 0
  const tabs = model.files.map(({ id, name }) => ({ id, label: name, count: countIn(name) }))
  return (
    <>
      <TabList
        label="Files"
        tabs={tabs}
        selected={active.id}
        controls="file"
        onSelect={(id) => {
          dispatch({ type: 'select', id })
        }}
      />
      <FileName model={model} report={report} dispatch={dispatch} />
    </>
  )
}

function formatText(name: string, report: Report | undefined): string {
  const file = report?.files.find((one) => one.name === name)
  if (!file) return ''
  return file.format ?? 'read only by other files'
}

function FileName({ model, report, dispatch }: FilesProps) {
  const { id, name } = activeFile(model)
  return (
    <div class="file-name">
      <label>
        File name
        <input
          type="text"
          value={name}
          spellcheck={false}
          autocomplete="off"
          aria-describedby="format"
          onChange={({ currentTarget }) => {
            dispatch({ type: 'rename', id, name: currentTarget.value })
          }}
        />
      </label>
      <span id="format" title="The file name decides the format">
        {formatText(name, report)}
      </span>
      <button
        type="button"
        aria-label={`Remove ${name}`}
        onClick={() => {
          dispatch({ type: 'remove', id })
        }}
      >
        Remove
      </button>
    </div>
  )
}
