import { display } from '../traced-text.js'
import { code, hostOf } from './quote.js'
import type { Rule } from './rule.js'

/** The host path comes from a variable or command that exists only in Windows or returns a Windows path. */
export const noWindowsHome: Rule<'no-windows-home'> = {
  id: 'no-windows-home',
  severity: 'warn',
  summary: 'Disallow bind mounts whose host path comes from a Windows variable or command',
  needs: 'maySpellDrive',
  message: (finding) => {
    const { host, location } = finding
    if (location.on !== 'windows-home') return `${hostOf(finding)} is a Windows folder`
    const reason = `${code(location.name)} gives Windows paths only`
    return display(host) === location.name ? reason : `${hostOf(finding)} is a Windows folder: ${reason}`
  },
  check: (mount, location) =>
    mount.type === 'bind' && mount.source && location.on === 'windows-home'
      ? { severity: 'warn', host: mount.source, meant: mount.source.text, location }
      : undefined,
}
