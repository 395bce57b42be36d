const SECTION = /^\s*\[\s*remote\s+"([^"]*)"\s*\]/
const OTHER_SECTION = /^\s*\[/
const URL = /^\s*url\s*=\s*(\S.*)$/i

/** URLs may contain a password or token, which must not be printed. */
const withoutUser = (url: string): string => url.replace(/^(https?:\/\/)[^/@]*@/i, '$1')

/** The URL of `origin`, else of the first remote, in the text of a `.git/config`. */
export function remoteOf(config: string): string | undefined {
  const urls = new Map<string, string>()
  let remote: string | undefined
  for (const line of config.split(/\r?\n/)) {
    const [, name] = SECTION.exec(line) ?? []
    if (name !== undefined || OTHER_SECTION.test(line)) remote = name
    const [, url] = URL.exec(line) ?? []
    if (remote !== undefined && url !== undefined && !urls.has(remote)) urls.set(remote, withoutUser(url.trim()))
  }
  return urls.get('origin') ?? [...urls.values()][0]
}
