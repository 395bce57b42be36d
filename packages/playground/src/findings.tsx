import type { Edit } from '@mount-lint/core'
import type { DiffLine, FileDiff } from './diffs.js'
import type { Report, ReportedFinding, ReportedProblem, SourceSpan } from './report.js'
import { countOf, placeName, Prose } from './words.js'

interface Handlers {
  readonly onShow: (span: SourceSpan) => void
  readonly onFix: (edits: readonly Edit[]) => void
}

const RULES = 'https://github.com/mount-lint/mount-lint/blob/main/docs/rules/'

const SEVERITY = { error: 'Error', warn: 'Warning' } as const

const Place = ({ span, onShow }: { readonly span: SourceSpan; readonly onShow: Handlers['onShow'] }) => (
  <button
    type="button"
    class="place"
    onClick={() => {
      onShow(span)
    }}
  >
    {placeName(span)}
  </button>
)

const ELEMENT = { added: 'ins', removed: 'del', unchanged: 'span' } as const

function DiffLines({ lines }: { readonly lines: readonly DiffLine[] }) {
  return (
    <pre>
      {lines.map(({ kind, text }, index) => {
        const Element = ELEMENT[kind]
        return (
          <Element key={index} class="line">
            {text}
          </Element>
        )
      })}
    </pre>
  )
}

function Diff({ name, hunks }: FileDiff) {
  return (
    <figure class="diff">
      <figcaption>{name}</figcaption>
      {hunks.map((lines, index) => (
        <DiffLines key={index} lines={lines} />
      ))}
    </figure>
  )
}

function Finding({ finding, onShow, onFix }: { readonly finding: ReportedFinding } & Handlers) {
  const { rule, severity, span, message, help, related, edits, diffs } = finding
  return (
    <li class={`finding ${severity}`}>
      <p class="message">
        <strong>{SEVERITY[severity]}</strong> <Prose text={message} />
      </p>
      <p class="where">
        <Place span={span} onShow={onShow} />
        {related.map((one) => (
          <span key={placeName(one)}>
            {' written in '}
            <Place span={one} onShow={onShow} />
          </span>
        ))}
        <a href={`${RULES}${rule}.md`}>{rule}</a>
      </p>
      {help !== undefined && (
        <p class="help">
          <Prose text={`${help.charAt(0).toUpperCase()}${help.slice(1)}`} />
        </p>
      )}
      {diffs.map((diff) => (
        <Diff key={diff.name} {...diff} />
      ))}
      {edits.length > 0 && (
        <button
          type="button"
          aria-label={`Apply to ${placeName(span)}`}
          onClick={() => {
            onFix(edits)
          }}
        >
          Apply
        </button>
      )}
    </li>
  )
}

function Problems({
  problems,
  onShow,
}: {
  readonly problems: readonly ReportedProblem[]
  readonly onShow: Handlers['onShow']
}) {
  if (problems.length === 0) return null
  return (
    <section aria-labelledby="problems">
      <h3 id="problems">Not read</h3>
      <ul class="problems">
        {problems.map(({ span, message }) => (
          <li key={`${placeName(span)} ${message}`}>
            <Place span={span} onShow={onShow} /> <Prose text={message} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** All findings, each with its alternative as a diff, and the problems. */
export function Findings({ report, onShow, onFix }: { readonly report: Report } & Handlers) {
  const { findings, fixes, fixable, conflicts, problems, omitted } = report
  return (
    <>
      {findings.length === 0 && <p class="empty">No bind mount has its host side on a Windows drive.</p>}
      {fixable > 0 && (
        <p class="fix-all">
          <button
            type="button"
            class="primary"
            onClick={() => {
              onFix(fixes)
            }}
          >
            Fix all
          </button>
          {` ${fixable} of ${countOf(findings.length, 'finding')}`}
        </p>
      )}
      {conflicts.map((conflict) => (
        <p key={conflict} class="help">
          <Prose text={conflict} />
        </p>
      ))}
      <ol class="findings">
        {findings.map((finding) => (
          <Finding
            key={`${placeName(finding.span)} ${finding.message}`}
            finding={finding}
            onShow={onShow}
            onFix={onFix}
          />
        ))}
      </ol>
      {omitted > 0 && <p>{countOf(omitted, 'more finding')} not shown.</p>}
      <Problems problems={problems} onShow={onShow} />
    </>
  )
}
