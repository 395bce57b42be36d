import { useEffect } from 'preact/hooks'
import { fromHash, toHash, type Project } from './project.js'

/** Browsers limit how often a page may change its address. */
const PAUSE = 300

/** Writes the project into the address of the page, and opens the project of a new address. */
export function useHash(project: Project, onOpen: (project: Project) => void): void {
  useEffect(() => {
    const timer = setTimeout(() => {
      writeHash(project)
    }, PAUSE)
    return () => {
      clearTimeout(timer)
    }
  }, [project])
  useEffect(() => {
    const open = (): void => {
      const opened = fromHash(location.hash)
      if (opened) onOpen(opened)
    }
    addEventListener('hashchange', open)
    return () => {
      removeEventListener('hashchange', open)
    }
  }, [])
}

/** Removes the hash if the project is too long for a link. */
export function writeHash(project: Project): void {
  const hash = toHash(project)
  const url = `${location.pathname}${location.search}${hash === undefined ? '' : `#${hash}`}`
  if (`#${hash ?? ''}` !== location.hash) history.replaceState(null, '', url)
}
