import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { composeWith, folderWith, runIn } from '../sandbox.js'

type Part = 'file' | 'line' | 'column' | 'severity' | 'message' | 'code'

interface TasksFile {
  readonly tasks: readonly {
    readonly command: string
    readonly problemMatcher: { readonly pattern: { readonly regexp: string } & Readonly<Record<Part, number>> }
  }[]
}

const path = new URL('../../../../integrations/vscode/tasks.json', import.meta.url)

const { tasks } = JSON.parse(readFileSync(path, 'utf8')) as TasksFile

/** The problem that VS Code reads from a line of the task; undefined if the pattern does not match. */
function problemIn(line: string, { regexp, ...groups }: TasksFile['tasks'][number]['problemMatcher']['pattern']) {
  const match = new RegExp(regexp).exec(line)
  return match && Object.fromEntries(Object.entries(groups).map(([part, group]) => [part, match[group]]))
}

test('the VS Code task shows every line that it prints as a problem', async () => {
  const folder = folderWith({
    'compose.yaml': composeWith('/mnt/c/Users/me/app:/app', 'C:/Users/me/.ssh:/root/.ssh:ro'),
    'docker-compose.broken.yaml': 'services: {\n',
  })
  const [task] = tasks
  const args = task?.command.replace('npx mount-lint ', '').split(' ') ?? []
  const { stdout } = await runIn(folder, args)
  const lines = stdout.trimEnd().split('\n')
  expect(lines.map((line) => task && problemIn(line, task.problemMatcher.pattern))).toEqual([
    {
      file: 'compose.yaml',
      line: '5',
      column: '9',
      severity: 'error',
      message: '`/mnt/c/Users/me/app` is on the Windows drive C:; write `~/app` instead',
      code: 'no-windows-path',
    },
    {
      file: 'compose.yaml',
      line: '6',
      column: '9',
      severity: 'warning',
      message: expect.stringContaining('`C:/Users/me/.ssh` is on the Windows drive C:') as string,
      code: 'no-windows-path',
    },
    {
      file: 'docker-compose.broken.yaml',
      line: '2',
      column: '1',
      severity: 'note',
      message: expect.stringContaining('not valid YAML') as string,
      code: 'yaml-syntax',
    },
  ])
})
