import { mayContainWindowsPath } from '../signs.js'
import type { Format } from '../format.js'

const IMPORT = /^(?:import|from) (?:docker|podman|testcontainers)\b/m

const LIBRARY = /[Dd]ocker|podman|nerdctl|with_volume_mapping/

const mayMountDrive = (text: string): boolean => LIBRARY.test(text) && mayContainWindowsPath(text)

export const python: Format<'python'> = {
  id: 'python',
  title: 'Python with Docker',
  // To read every file of a large repository would double the time of a run.
  globs: [
    '**/*{docker,container,podman,compose,deploy}*.py',
    '**/conftest.py',
    '**/{docker,containers,scripts,deploy}/*.py',
  ],
  recognizes: (text) => IMPORT.test(text),
  maySpellDrive: ({ text }) => mayMountDrive(text),
  // Only spelled drives are read: relative paths depend on where the program runs.
  mayMount: ({ text }) => mayMountDrive(text),
  mayBeInvalid: () => false,
  isEslintLanguage: false,
}
