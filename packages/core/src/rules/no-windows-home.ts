import type { Rule } from './rule.js'

/** The host path comes from a variable or a command that only Windows has, or that gives a Windows path. */
export const noWindowsHome: Rule = {
  id: 'no-windows-home',
  severity: 'warn',
  summary: 'Disallow bind mounts whose host path comes from a Windows variable or command',
  check: (mount, location) =>
    mount.type === 'bind' && mount.source && location.on === 'windows-home'
      ? { severity: 'warn', host: mount.source, meant: mount.source.text, location }
      : undefined,
}
