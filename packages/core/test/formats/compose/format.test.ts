import { describe, expect, it } from 'vitest'
import { compose } from '../../../src/formats/compose/format.js'
import { claimsOf } from '../../../src/formats/file-names.js'

describe('names decide', () => {
  const table: [path: string, claim: string][] = [
    ['compose.yaml', 'yes'],
    ['a/b/docker-compose.yml', 'yes'],
    ['docker-compose.override.yml', 'yes'],
    ['docker-compose.windows.yml', 'yes'],
    ['docker-compose-dev.yaml', 'yes'],
    ['docker-compose_test.yml', 'yes'],
    ['docker.compose.dev.yaml', 'ask'],
    ['compose-prod.yaml', 'yes'],
    ['compose.dev.yml', 'yes'],
    ['docker-stack.yml', 'yes'],
    ['docker-stack.prod.yml', 'yes'],
    ['dev.compose.yaml', 'ask'],
    ['docker_compose_alpha.yaml', 'ask'],
    ['Docker-Compose.YML', 'yes'],
    ['stack.yml', 'ask'],
    ['app.yaml', 'ask'],
    ['composer.yaml', 'ask'],
    ['.github/workflows/test.yml', 'no'],
    ['obj/Docker/docker-compose.vs.debug.yml', 'no'],
    ['docker-compose.vs.debug.g.yml', 'no'],
    ['obj/docker-compose.yml', 'no'],
    ['compose.json', 'no'],
    ['compose.yaml.md', 'no'],
  ]
  it.each(table)('%s: %s', (path, claim) => {
    expect(claimsOf(compose)(path)).toBe(claim)
  })
})

describe('where a name leaves it open, the text decides', () => {
  const table: [title: string, text: string, isCompose: boolean][] = [
    ['services with images', 'services:\n  web:\n    image: nginx\n', true],
    [
      'behind other keys and comments',
      '# x\nversion: "3"\n\nservices: # all\n\n  # first\n  web:\n    build: .\n',
      true,
    ],
    ['CRLF', 'services:\r\n  web:\r\n    image: nginx\r\n', true],
    ['quoted keys', '"services":\n  "web":\n    "image": nginx\n', true],
    ['volumes only, as overrides have', 'services:\n    web:\n        volumes:\n            - /a:/b\n', true],
    ['Symfony', 'services:\n  _defaults:\n    autowire: true\n  App\\:\n    resource: ../src\n    tags: [x]\n', false],
    ['Drupal', 'services:\n  my.service:\n    class: Drupal\\x\n    arguments: [a]\n', false],
    ['Travis', 'services:\n  - docker\n', false],
    ['GitHub', 'jobs:\n  x:\n    services:\n      db:\n        image: postgres\n', false],
    ['GitLab', 'image: node\nservices:\n  - postgres\n', false],
    ['a key of the same level', 'services:\nimage: nginx\n', false],
    ['nothing', '', false],
  ]
  it.each(table)('%s', (_, text, isCompose) => {
    expect(compose.recognizes(text)).toBe(isCompose)
  })
})
