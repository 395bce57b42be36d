import { mayContainWindowsPath } from '../signs.js'
import type { Format } from '../format.js'

const IMPORT =
  /^(?:import (?:org\.testcontainers|com\.github\.dockerjava)|using (?:DotNet\.Testcontainers|Docker\.DotNet|Aspire\.Hosting))\b/m

/** Names of the libraries, and of functions that a class of one's own may inherit from them. */
const LIBRARY = /[Tt]estcontainers|[Dd]ocker|FileSystemBind|BindMount/

const mayMountDrive = (text: string): boolean => LIBRARY.test(text) && mayContainWindowsPath(text)

export const testcontainers: Format<'testcontainers'> = {
  id: 'testcontainers',
  title: 'Testcontainers and Aspire',
  // To read every file of a large repository would double the time of a run.
  globs: [
    '**/*{docker,container,integration,fixture}*.{java,kt,cs}',
    '**/*{IT,TestBase,TestConfig,TestConfiguration}.{java,kt}',
    '**/{Program,AppHost}.cs',
  ],
  recognizes: (text) => IMPORT.test(text),
  maySpellDrive: ({ text }) => mayMountDrive(text),
  // Only spelled drives are read: relative paths depend on where the tests run.
  mayMount: ({ text }) => mayMountDrive(text),
  mayBeInvalid: () => false,
  isEslintLanguage: false,
}
