import { describe, expect, it } from 'vitest'
import { read as readShell } from '../../../src/formats/shell/read.js'
import { display, placeOf } from '../../../src/traced-text.js'

const read = (text: string) => readShell({ path: 'run.sh', text }, { read: () => undefined })

/** The characters at the place of each source, and where they start. */
function places(text: string): [written: string, start: number][] {
  return read(text).mounts.flatMap(({ source }) => {
    const place = source && placeOf(source)
    return place ? [[text.slice(...place.range), place.range[0]]] : []
  })
}

const MOUNT = 'docker run -v /mnt/c/a:/b i'

describe('the edges of the parser', () => {
  it.each<[title: string, before: string]>([
    ['a word that is no command', 'foo ) bar\n'],
    ['a placeholder in angle brackets', 'echo <a>\n'],
    ['five thousand of them', 'echo <a>\n'.repeat(5000)],
    ['an end without a start', 'fi\n'],
    ['a terminator on its own', ';;\n'],
    ['a function of another shell', 'for f (a b) { echo }\n'],
    ['an error at the end of a line that ends like on Windows', 'echo <a>\r\n'],
  ])('lose nothing before and behind %s', (_, broken) => {
    const text = `${MOUNT}\n${broken}${MOUNT}\n`
    const second = text.lastIndexOf('/mnt/c/a')
    expect(places(text)).toEqual([
      ['/mnt/c/a', 14],
      ['/mnt/c/a', second],
    ])
  })

  it.each<[title: string, text: string, written: string]>([
    ['an escape before it', 'X=`echo "\\$A" ; docker run -v /mnt/c/a:/b i`', '/mnt/c/a'],
    ['backquotes in backquotes', 'X=`echo \\`docker run -v /mnt/c/a:/b i\\``', '/mnt/c/a'],
    ['double quotes around it', 'X="`docker run -v \\"/mnt/c/a\\":/b i`"', '/mnt/c/a'],
    ['an escape inside of the path', "X=`docker run -v '/mnt/c/a\\\\\\\\b':/b i`", '/mnt/c/a\\\\\\\\b'],
  ])('keep the positions inside of backquotes with %s', (_, text, written) => {
    expect(places(text)).toEqual([[written, text.indexOf('/mnt')]])
  })

  it.each<[title: string, text: string]>([
    ['a continued line', `docker run \\\r\n  -v /mnt/c/a:/b \\\r\n  i\r\n`],
    ['a here-document', `bash <<EOF\r\n${MOUNT}\r\nEOF\r\n`],
    ['a branch', `if true\r\nthen\r\n${MOUNT}\r\nfi\r\n`],
    ['quotes over two lines', `bash -c "true\r\n${MOUNT}"\r\n`],
  ])('read CRLF as LF in %s', (_, text) => {
    expect(places(text)).toEqual([['/mnt/c/a', text.indexOf('/mnt')]])
    expect(read(text).problems).toEqual([])
  })

  it.each<[title: string, text: string]>([
    ['a here-document that is only text', `D=$(cat <<E\nC:\\\\a\\$b\nE\n)\ndocker run -v "$D":/b i`],
    ['quotes', `docker run -v 'C:\\a$b':/b i`],
  ])('take backslashes away in %s', (_, text) => {
    expect(read(text).mounts.map(({ source }) => source?.text)).toEqual(['C:\\a$b'])
  })

  it.each<[title: string, file: string, sources: string[]]>([
    ['what a file holds', '/mnt/c/a\n', ['/mnt/c/a']],
    ['nothing that is known of a file that is not there', '', ['$(< d)']],
  ])('give %s by $(< file)', (_, content, sources) => {
    const source = { path: 'run.sh', text: 'docker run -v "$(< d)":/b i\n' }
    const { mounts, problems } = readShell(source, { read: (path) => (path === 'd' && content ? content : undefined) })
    expect(mounts.map((mount) => mount.source && display(mount.source))).toEqual(sources)
    expect(problems).toEqual([])
  })

  it('report the first error alone, where it is', () => {
    const text = 'true\nfoo ) bar\nfoo ) bar\n'
    expect(read(text).problems.map(({ code, place }) => [code, text.slice(...place.range), place.range[0]])).toEqual([
      ['shell-syntax', ')', 9],
    ])
  })
})
