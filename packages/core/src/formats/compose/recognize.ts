/** Keys that distinguish a Compose service from `services` of Symfony, Drupal or a workflow. */
const SERVICE_KEY =
  /^(?:image|build|extends|container_name|ports|volumes|environment|env_file|depends_on|networks|restart|command|entrypoint|deploy|profiles)$/

const KEY = /^( *)(?:"([^"]+)"|'([^']+)'|([^\s"'#:{[-][^\s#:]*)) *:(?=\s|$)/

interface KeyLine {
  readonly indent: number
  readonly key: string
}

function keyLine(line: string): KeyLine | undefined {
  const [, indent, double, single, plain] = KEY.exec(line) ?? []
  const key = double ?? single ?? plain
  return indent === undefined || key === undefined ? undefined : { indent: indent.length, key }
}

/** More lines than a service has before the first such key. */
const MAX_LINES = 200

const SERVICES = /^(?:services|"services"|'services') *:[^\S\n]*(?:#[^\n]*)?\r?\n/m

/** The lines below `services`, up to the limit. */
function linesOfServices(text: string): string[] {
  const start = SERVICES.exec(text)
  if (!start) return []
  const from = start.index + start[0].length
  return text
    .slice(from, from + 20_000)
    .split('\n')
    .slice(0, MAX_LINES)
}

/** Whether a YAML text has Compose services at its top level. */
export function looksLikeCompose(text: string): boolean {
  let service: number | undefined
  for (const line of linesOfServices(text)) {
    const found = keyLine(line)
    if (!found) continue
    if (found.indent === 0) return false
    service ??= found.indent
    if (found.indent > service && SERVICE_KEY.test(found.key)) return true
  }
  return false
}
