import { visible } from '@mount-lint/core'
import { misplacedIn, type Misplaced } from '../misplaced.js'
import type { Report } from '../report.js'
import { countOf } from './count.js'
import { describeMove } from './describe-move.js'

/** `the project is on a Windows drive, and so are 4 mounts in 2 files`. */
export function headlineOf({ what, findings }: Misplaced): string {
  const files = new Set(findings.map(({ place }) => place.path)).size
  const verb = findings.length === 1 ? 'is' : 'are'
  return `the ${what} is on a Windows drive, and so ${verb} ${countOf(findings.length, 'mount')} in ${countOf(files, 'file')}`
}

/** What to do if the project has to stay where it is. */
export const ADVICE_WITHOUT_MOVE =
  'If it has to stay there, use named volumes for databases and for folders such as `node_modules`, run "Dev Containers: Clone Repository in Container Volume" in VS Code, or set up a synchronized file share in Docker Desktop (paid plans).'

/** The notice as one paragraph, for reports with one message per run. */
function noticeOf(cause: Misplaced, { machine }: Pick<Report, 'machine'>): string {
  const { move } = cause
  const headline = `T${headlineOf(cause).slice(1)}`
  if (!move) return `${headline}. ${ADVICE_WITHOUT_MOVE}`
  const { intent, command } = describeMove(move, machine.kind)
  return `${headline} (${visible(move.windowsPath)}). ${ADVICE_WITHOUT_MOVE} ${intent}: ${command}`
}

/** A notice for each cause. */
export const noticesOf = (report: Report): string[] => misplacedIn(report).map((cause) => noticeOf(cause, report))
