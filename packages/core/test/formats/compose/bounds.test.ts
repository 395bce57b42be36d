import { describe, expect, it } from 'vitest'
import { readFiles, readText, withVolumes } from './support.js'

const repeat = (count: number, line: (index: string) => string): string =>
  Array.from({ length: count }, (_, index) => line(index.toString())).join('\n')

const codes = (text: string): string[] => [...new Set(readText(text).problems.map(({ code }) => code))]

describe('hostile files end, with a problem where something is left out', () => {
  it('five megabytes of services', () => {
    const text = `services:\n${repeat(60_000, (n) => `  s${n}:\n    image: nginx\n    volumes:\n      - ./a${n}:/a\n      - C:\\b:/b`)}\n`
    expect(text.length).toBeGreaterThan(4_000_000)
    const { mounts, truncated = [] } = readText(text)
    expect(mounts).toHaveLength(10_000)
    expect(truncated).toHaveLength(1)
  }, 60_000)

  it('aliases that double again and again', () => {
    const text = `a0: &a0 [x]\n${repeat(60, (n) => `a${(Number(n) + 1).toString()}: &a${(Number(n) + 1).toString()} [*a${n}, *a${n}]`)}\n${withVolumes('- *a60', '- /mnt/c/x:/x')}`
    expect(readText(text).mounts).toHaveLength(1)
  })

  it('mappings that merge one another in a chain', () => {
    const text = `a0: &a0 {k0: 1}\n${repeat(4000, (n) => `a${(Number(n) + 1).toString()}: &a${(Number(n) + 1).toString()} {<<: *a${n}, k${(Number(n) + 1).toString()}: 1}`)}\n`
    expect(codes(text)).toEqual(['yaml-aliases'])
  })

  it('variables that double again and again', () => {
    const text = repeat(60, (n) => `A${(Number(n) + 1).toString()}=$A${n}$A${n}`)
    const { mounts } = readFiles({ 'compose.yaml': withVolumes('- $A60:/x'), '.env': `A0=/mnt/c\n${text}` })
    expect(mounts).toHaveLength(1)
  })

  it('a hundred levels are read', () => {
    const nested = `${'['.repeat(100)}x${']'.repeat(100)}`
    expect(readText(`x: ${nested}\n${withVolumes('- /mnt/c/x:/x')}`)).toMatchObject({ problems: [], mounts: [{}] })
  })

  it.each(['[', '{a: ', '- ', '? ', '!!seq ['])('a hundred thousand levels of %j are not', (open) => {
    expect(codes(open.repeat(100_000))).toEqual(['yaml-depth'])
  })

  it.each(['- ', '? '])('levels of %j over several lines are too many where they are', (open) => {
    const line = (indent: number): string => `${' '.repeat(indent)}${open.repeat(150)}`
    const { problems } = readText(`${line(0)}\n${line(300)}x\n`)
    expect(problems).toMatchObject([{ code: 'yaml-depth', place: { range: [700, 700] } }])
  })

  it('services that extend one another in a chain', () => {
    const text = `services:\n${repeat(500, (n) => `  s${n}: {extends: s${(Number(n) + 1).toString()}, volumes: [/mnt/c/a:/a${n}]}`)}\n`
    expect(readText(text).mounts.length).toBeGreaterThanOrEqual(500)
  })

  it('a file that includes itself by many ways', () => {
    const include = `include: [${repeat(30, (n) => `./${n}.yaml`).replaceAll('\n', ', ')}]\n`
    const files = Object.fromEntries(Array.from({ length: 30 }, (_, n) => [`${n.toString()}.yaml`, include]))
    const { problems } = readFiles({ 'compose.yaml': include, ...files })
    expect([...new Set(problems.map(({ code }) => code))]).toContain('cycle')
  })

  it('a thousand documents', () => {
    const text = repeat(1000, (n) => `---\nservices: {s${n}: {image: x, volumes: [/mnt/c/a:/a]}}`)
    expect(codes(text)).toEqual(['too-large'])
  })

  it.each([
    '\0',
    '\uFEFF',
    '%YAML 9.9\n---\n',
    '--- |\n',
    '&a *a',
    '<<: *x',
    '- - -',
    ': : :',
    '"',
    "'",
    '\t',
    '!reset',
    '? a\n: - b',
  ])('the text %j', (text) => {
    expect(() => readText(text)).not.toThrow()
    expect(() => readText(withVolumes(`- ${text}`))).not.toThrow()
  })
})
