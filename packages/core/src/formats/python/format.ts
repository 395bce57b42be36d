import { codeFormat } from '../code/format.js'

export const python = codeFormat({
  id: 'python',
  title: 'Python with Docker',
  globs: [
    '**/*{docker,container,podman,compose,deploy}*.py',
    '**/{run,start,launch,build,serve,tasks,conftest,fabfile,noxfile}*.py',
    '**/{docker,containers,scripts,deploy,tools,infra}/*.py',
  ],
  asks: ['**/{test_*,*_test}.py'],
  imports:
    /^(?:import [\w., ]*\b(?:docker|podman|testcontainers|subprocess|os|asyncio)\b[\w., ]*|from (?:docker|podman|testcontainers|subprocess|os|asyncio)\b[\w.]* import .*)$/m,
  library: /[Dd]ocker|podman|nerdctl|with_volume_mapping/,
})
