import { useEffect, useRef, useState } from 'preact/hooks'
import { createLinter, type Outcome } from './linter.js'
import type { Project } from './project.js'

const TYPING_PAUSE = 150

/** The last report; a new one follows a moment after a change of the project. */
export function useOutcome(project: Project): Outcome | undefined {
  const [outcome, setOutcome] = useState<Outcome>()
  const lint = useRef<(project: Project) => void>(undefined)
  useEffect(() => {
    lint.current ??= createLinter(setOutcome)
    const isFirst = outcome === undefined
    const timer = setTimeout(() => lint.current?.(project), isFirst ? 0 : TYPING_PAUSE)
    return () => {
      clearTimeout(timer)
    }
  }, [project])
  return outcome
}
