import { expect, it } from 'vitest'
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
