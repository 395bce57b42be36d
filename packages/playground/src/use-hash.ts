import { useEffect } from 'preact/hooks'
import { fromHash, toHash, type Project } from './project.js'

/** Browsers refuse pages that change their address all the time. */
const PAUSE = 300

/** Keeps the project in the page's address, and opens the project of an address that is typed or pasted. */
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

/** Without a hash where the project is too long for a link. */
export function writeHash(project: Project): void {
  const hash = toHash(project)
  const url = `${location.pathname}${location.search}${hash === undefined ? '' : `#${hash}`}`
  if (`#${hash ?? ''}` !== location.hash) history.replaceState(null, '', url)
}
