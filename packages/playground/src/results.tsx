import { useState } from 'preact/hooks'
import { Findings } from './findings.js'
import type { Outcome } from './linter.js'
import type { Action, Model } from './model.js'
import { Mounts } from './mounts.js'
import type { Report, SourceSpan } from './report.js'
import { TabList } from './tab-list.js'
import { summaryOf } from './words.js'

interface ResultsProps {
  readonly model: Model
  readonly outcome: Outcome | undefined
  readonly dispatch: (action: Action) => void
  readonly onShow: (span: SourceSpan) => void
}

type View = 'findings' | 'mounts'

function statusOf(outcome: Outcome | undefined): string {
  if (!outcome) return 'Linting …'
  return outcome.kind === 'report' ? summaryOf(outcome.report) : outcome.message
}

/** What was found, and every mount. */
export function Results({ model, outcome, dispatch, onShow }: ResultsProps) {
  const report = outcome?.kind === 'report' ? outcome.report : undefined
  return (
    <section class="results" id="results" aria-label="Results" tabIndex={-1}>
      <div class="summary">
        <p role="status">{statusOf(outcome)}</p>
        {model.beforeFix && (
          <button
            type="button"
            onClick={() => {
              dispatch({ type: 'undo-fix' })
            }}
          >
            Undo fix
          </button>
        )}
      </div>
      {report && <Views report={report} dispatch={dispatch} onShow={onShow} />}
    </section>
  )
}

interface ViewsProps extends Pick<ResultsProps, 'dispatch' | 'onShow'> {
  readonly report: Report
}

function Views({ report, dispatch, onShow }: ViewsProps) {
  const [view, setView] = useState<View>('findings')
  const tabs = [
    { id: 'findings', label: `Findings (${report.findings.length})` },
    { id: 'mounts', label: `All mounts (${report.mounts.length})` },
  ] as const
  return (
    <>
      <TabList label="Results" tabs={tabs} selected={view} controls="view" onSelect={setView} />
      <div id="view" role="tabpanel" aria-labelledby={`view-tab-${view}`}>
        {view === 'mounts' ? (
          <Mounts mounts={report.mounts} onShow={onShow} />
        ) : (
          <Findings
            report={report}
            onShow={onShow}
            onFix={(edits) => {
              dispatch({ type: 'fix', edits })
            }}
          />
        )}
      </div>
    </>
  )
}
