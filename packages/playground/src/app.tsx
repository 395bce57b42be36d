import { useMemo, useReducer, useState } from 'preact/hooks'
import { Editor, type Target } from './editor.js'
import { EXAMPLE } from './example.js'
import { Files } from './files.js'
import { activeFile, modelOf, projectOf, update, type Action, type Model } from './model.js'
import { fromHash } from './project.js'
import type { SourceSpan } from './report.js'
import { Results } from './results.js'
import { Toolbar } from './toolbar.js'
import { useHash } from './use-hash.js'
import { useOutcome } from './use-report.js'

const Header = () => (
  <header>
    <button
      type="button"
      class="skip"
      onClick={() => {
        document.getElementById('results')?.focus()
      }}
    >
      Skip to the results
    </button>
    <h1>mount-lint playground</h1>
    <p>
      Finds Docker bind mounts whose host side is on a Windows drive. What you paste stays in this page.{' '}
      <a href="https://github.com/mount-lint/mount-lint">mount-lint on GitHub</a>
    </p>
  </header>
)

/** Opens what the address says, else the example. */
const start = (): Model => modelOf(fromHash(location.hash) ?? EXAMPLE)

/** The place to show in the editor, and how to choose it. */
function useTarget({ files }: Model, dispatch: (action: Action) => void) {
  const [target, setTarget] = useState<Target>()
  const show = ({ name, range }: SourceSpan): void => {
    const file = files.find((one) => one.name === name)
    if (file) dispatch({ type: 'select', id: file.id })
    setTarget({ name, range })
  }
  return { target, show }
}

export function App() {
  const [model, dispatch] = useReducer(update, undefined, start)
  const project = useMemo(() => projectOf(model), [model.machine, model.files])
  const outcome = useOutcome(project)
  const { target, show } = useTarget(model, dispatch)
  useHash(project, (opened) => {
    dispatch({ type: 'open', project: opened })
  })
  const file = activeFile(model)
  const report = outcome?.kind === 'report' ? outcome.report : undefined
  return (
    <>
      <Header />
      <main>
        <Toolbar model={model} project={project} dispatch={dispatch} />
        <section class="sources" aria-label="Files">
          <Files model={model} report={report} dispatch={dispatch} />
          <div id="file" role="tabpanel" aria-labelledby={`file-tab-${file.id}`}>
            <Editor
              file={file}
              revision={model.revision}
              report={outcome?.project === project ? report : undefined}
              target={target}
              dispatch={dispatch}
            />
          </div>
        </section>
        <Results model={model} outcome={outcome} dispatch={dispatch} onShow={show} />
      </main>
    </>
  )
}
