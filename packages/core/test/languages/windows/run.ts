import { windowsInvocations, type WindowsDialect } from '../../../src/languages/windows/invocations.js'
import { display, traceSource } from '../../../src/traced-text.js'

const evaluationOf = (dialect: WindowsDialect, text: string) =>
  windowsInvocations(traceSource({ path: 'script', text }), {
    dialect,
    path: 'script',
    isWanted: ({ text: name }) => /(?:^|\\)(?:docker|podman)(?:\.exe)?$/i.test(name),
    readFile: () => undefined,
  })

/** The words of each call of docker, holes by their names. */
export const wordsOf = (dialect: WindowsDialect, text: string): string[][] =>
  evaluationOf(dialect, text).invocations.map(({ argv }) => argv.slice(1).map(display))

/** Ranges of all characters of all words of all calls. */
export const rangesOf = (dialect: WindowsDialect, text: string): (readonly [number, number])[] =>
  evaluationOf(dialect, text).invocations.flatMap(({ argv }) =>
    argv.flatMap(({ atoms }) => atoms.flatMap(({ origins }) => origins.map(({ range }) => range))),
  )
