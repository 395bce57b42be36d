import type { Project } from './project.js'
import type { Report } from './report.js'

export interface Request {
  readonly id: number
  readonly project: Project
}

export type Reply = { readonly id: number; readonly report: Report } | { readonly id: number; readonly failure: string }

/** The result of linting a project. */
export type Outcome =
  | { readonly kind: 'report'; readonly project: Project; readonly report: Report }
  | { readonly kind: 'failure'; readonly project: Project; readonly message: string }

const PATIENCE = 30_000

const startWorker = (): Worker => new Worker(new URL('worker.ts', import.meta.url), { type: 'module' })

/**
 * Lints in a worker, so that the page stays responsive. Of the projects that arrive meanwhile, only the last one is
 * linted; a worker that does not respond is replaced.
 */
export function createLinter(onOutcome: (outcome: Outcome) => void): (project: Project) => void {
  let worker = startWorker()
  let waiting: Project | undefined
  let lastId = 0
  let isBusy = false

  const lint = (project: Project): void => {
    if (isBusy) {
      waiting = project
      return
    }
    isBusy = true
    const id = ++lastId
    const finish = (outcome: Outcome): void => {
      clearTimeout(timer)
      isBusy = false
      const next = waiting
      waiting = undefined
      onOutcome(outcome)
      if (next) lint(next)
    }
    const fail = (message: string): void => {
      worker.terminate()
      worker = startWorker()
      finish({ kind: 'failure', project, message })
    }
    const timer = setTimeout(() => {
      fail('Linting takes too long and was stopped.')
    }, PATIENCE)
    worker.onmessage = ({ data }: MessageEvent<Reply>) => {
      if (data.id !== id) return
      if ('report' in data) finish({ kind: 'report', project, report: data.report })
      else fail(`These files could not be linted, please report it: ${data.failure}`)
    }
    worker.onerror = (event) => {
      fail(`These files could not be linted, please report it: ${event.message}`)
    }
    worker.postMessage({ id, project } satisfies Request)
  }
  return lint
}
