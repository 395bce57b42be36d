import { lintProject } from './lint-project.js'
import type { Reply, Request } from './linter.js'

addEventListener('message', ({ data: { id, project } }: MessageEvent<Request>) => {
  const answer = (reply: Reply): void => {
    postMessage(reply)
  }
  lintProject(project).then(
    (report) => {
      answer({ id, report })
    },
    (error: unknown) => {
      answer({ id, failure: String(error) })
    },
  )
})
