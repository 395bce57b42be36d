import { codeFormat } from '../code/format.js'

export const testcontainers = codeFormat({
  id: 'testcontainers',
  title: 'Testcontainers and Aspire',
  globs: [
    '**/*{docker,container,integration,fixture}*.{java,kt,cs}',
    '**/*{IT,TestBase,TestConfig,TestConfiguration}.{java,kt}',
    '**/*{docker,container}*.go',
    '**/{Program,AppHost}.cs',
  ],
  asks: ['**/*{Test,Tests,IT,Spec}*.{java,kt,cs}', '**/*_test.go'],
  imports:
    /^(?:import (?:org\.testcontainers|com\.github\.dockerjava)|using (?:DotNet\.Testcontainers|Docker\.DotNet|Aspire\.Hosting)|(?:import |[ \t]+)(?:\w+ )?"github\.com\/(?:testcontainers|docker\/docker|moby\/moby)\b)/m,
  // A class may also inherit functions with these names from its own base class.
  library: /[Tt]estcontainers|[Dd]ocker|FileSystemBind|BindMount/,
})
