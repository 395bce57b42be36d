import type { Filesystem } from '@mount-lint/core'
import type { MountRow, SourceSpan } from './report.js'
import { placeName } from './words.js'

const FILESYSTEMS: Readonly<Record<Filesystem, string>> = { windows: 'Windows', linux: 'Linux', unknown: 'unknown' }

interface MountsProps {
  readonly mounts: readonly MountRow[]
  readonly onShow: (span: SourceSpan) => void
}

const HEADINGS = ['line', 'used by', 'type', 'host', 'container', 'filesystem']

function byFile(mounts: readonly MountRow[]): Map<string, MountRow[]> {
  const files = new Map<string, MountRow[]>()
  for (const row of mounts) {
    const rows = files.get(row.span.name)
    if (rows) rows.push(row)
    else files.set(row.span.name, [row])
  }
  return files
}

/** Every mount, as `mount-lint --list` prints it. */
export function Mounts({ mounts, onShow }: MountsProps) {
  if (mounts.length === 0) return <p class="empty">These files mount nothing.</p>
  return (
    <div class="table" role="region" aria-label="All mounts" tabIndex={0}>
      <table>
        <thead>
          <tr>
            {HEADINGS.map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        {[...byFile(mounts)].map(([name, rows]) => (
          <tbody key={name}>
            <tr>
              <th scope="rowgroup" colSpan={HEADINGS.length}>
                {name}
              </th>
            </tr>
            {rows.map((row, index) => (
              <Row key={index} row={row} onShow={onShow} />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  )
}

function Row({ row, onShow }: { readonly row: MountRow; readonly onShow: MountsProps['onShow'] }) {
  const { span, usedBy, type, host, container, filesystem, isSlow } = row
  return (
    <tr class={isSlow ? 'slow' : ''}>
      <td>
        <button
          type="button"
          class="place"
          aria-label={placeName(span)}
          onClick={() => {
            onShow(span)
          }}
        >
          {`${span.line}:${span.column}`}
        </button>
      </td>
      <td>{usedBy}</td>
      <td>{type}</td>
      <td>
        <code>{host}</code>
      </td>
      <td>
        <code>{container}</code>
      </td>
      <td>{FILESYSTEMS[filesystem]}</td>
    </tr>
  )
}
