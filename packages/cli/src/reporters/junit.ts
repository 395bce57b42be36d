import { entriesByFile, type Entry } from './entries.js'
import type { Reporter } from './reporter.js'
import { xmlDocument, type Element } from './xml.js'

const isFailure = ({ level }: Entry): boolean => level !== 'note'

function toCase(path: string, entry: Entry): Element {
  const { span, level, code, message } = entry
  const at = `${path}:${span.line}:${span.column}`
  const failure: Element = { name: 'failure', attributes: { type: level, message }, children: [`${at} ${message}`] }
  return { name: 'testcase', attributes: { name: `${code} ${at}`, classname: path, time: 0 }, children: [failure] }
}

/** A file without findings is a passed test. */
function toSuite([path, entries]: readonly [string, readonly Entry[]]): Element {
  const failures = entries.filter(isFailure)
  const passed: Element = { name: 'testcase', attributes: { name: 'mount-lint', classname: path, time: 0 } }
  return {
    name: 'testsuite',
    attributes: { name: path, tests: Math.max(1, failures.length), failures: failures.length, errors: 0, time: 0 },
    children: failures.length === 0 ? [passed] : failures.map((entry) => toCase(path, entry)),
  }
}

/** JUnit XML with a suite for each file and a failed test for each finding. */
export const junit: Reporter = (report) => {
  const files = entriesByFile(report)
  const failures = files.flatMap(([, entries]) => entries.filter(isFailure)).length
  const passed = files.filter(([, entries]) => !entries.some(isFailure)).length
  return xmlDocument({
    name: 'testsuites',
    attributes: { name: 'mount-lint', tests: failures + passed, failures, errors: 0, time: 0 },
    children: files.map(toSuite),
  })
}
