import { describe, expect, it } from 'vitest'
import { lint } from '../../src/lint.js'
import { fixAll } from '../support/fix-all.js'

const database = (...volumes: string[]): string =>
  [
    'services:',
    '  db:',
    '    image: postgres',
    '    volumes:',
    '      - C:/pg:/var/lib/postgresql/data',
    'volumes:',
    ...volumes,
    '',
  ].join('\n')

it('a volume never gets the name of one that is declared, though nothing may mount it', () => {
  const text = database('  db-data:', '    external: true')
  const [finding] = lint({ path: 'compose.yaml', text }).findings
  expect(finding?.alternative).toBe('db-data-2')
  const { files } = fixAll({ 'compose.yaml': text }, 'compose.yaml', 'compose')
  expect(files['compose.yaml']).toBe(
    database('  db-data-2:', '  db-data:', '    external: true').replace('C:/pg', 'db-data-2'),
  )
})

describe('a volume that binds a folder of a Windows drive', () => {
  const project = (target: string, ...volumes: string[]): string =>
    ['services:', '  db:', '    image: x', `    volumes: [data:${target}]`, 'volumes:', ...volumes, ''].join('\n')
  const fixed = (text: string): string | undefined =>
    fixAll({ 'compose.yaml': text }, 'compose.yaml', 'compose').files['compose.yaml']
  const OPTIONS = ['      type: none', '      o: bind', '      device: C:/pg # mine']

  it('loses its options where it holds a database', () => {
    expect(fixed(project('/var/lib/mysql', '  data:', '    driver_opts:', ...OPTIONS, '  w:'))).toBe(
      project('/var/lib/mysql', '  data:', '    driver_opts:', '      {} # mine', '  w:'),
    )
    const flow = (options: string): string => project('/var/lib/mysql', '  data:', `    driver_opts: ${options}`)
    expect(fixed(flow('{ type: none, o: bind, device: C:/pg }'))).toBe(flow('{}'))
  })

  it('keeps them for any other folder', () => {
    expect(fixed(project('/app', '  data:', '    driver_opts:', ...OPTIONS))).toBe(
      project('/app', '  data:', '    driver_opts:', ...OPTIONS).replace('C:/pg', '${HOME}/pg'),
    )
  })

  it('keeps those that an alias gives to another volume, too', () => {
    const volumes = ['  data:', '    driver_opts: &options', ...OPTIONS, '  w:', '    driver_opts: *options']
    expect(fixed(project('/var/lib/mysql', ...volumes))).toBe(
      project('/var/lib/mysql', ...volumes).replace('C:/pg', '${HOME}/pg'),
    )
  })
})
