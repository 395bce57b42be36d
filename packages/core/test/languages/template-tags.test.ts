import { describe, expect, it } from 'vitest'
import { parseJsonc } from '../../src/languages/jsonc.js'
import { isTemplate } from '../../src/languages/template-tags.js'
import { parseYaml } from '../../src/languages/yaml/parse.js'

describe('a template', () => {
  it.each([
    ['a statement of Helm', '{{- if .Values.db }}\nservices:\n{{- end }}\n'],
    ['a value of Jinja', 'services:\n  web:\n    image: {{ image }}:{{ tag }}\n'],
    ['an item of Jinja', 'volumes:\n  - {{ data }}:/data\n'],
    ['a statement of Jinja', 'services:\n{% for name in names %}\n  {{ name }}: {}\n{% endfor %}\n'],
    ['a comment of Jinja', '{# Written by Ansible. #}\nservices: [\n'],
    ['a tag of ERB', 'services:\n  web: [<%= @ports %>\n'],
    ['duplicate keys in branches', 'web:\n  {% if prod %}\n  image: a\n  {% else %}\n  image: b\n  {% endif %}\n'],
  ])('has no syntax problems in YAML: %s', (_, text) => {
    expect(parseYaml({ path: 'compose.yaml', text }).problems).toEqual([])
  })

  it('has no syntax problems in JSON', () => {
    const text = '{\n  "image": {{ image }},\n  {% if data %}"mounts": []{% endif %}\n}\n'
    expect(parseJsonc({ path: 'devcontainer.json', text }).problems).toEqual([])
  })
})

describe('a text with similar brackets is no template', () => {
  it.each([
    ['a format of docker', "test: docker ps --format '{{.Names}}'\n"],
    ['an expression of GitHub Actions', 'run: echo ${{ github.sha }}\n'],
    ['a quoted variable of Task', "cmd: 'docker run {{.IMAGE}}'\n"],
    ['a flow mapping', 'a: {b: {c: d}}\n'],
    ['redirections', 'cat <<EOF >file\n%\n'],
  ])('%s', (_, text) => {
    expect(isTemplate(text)).toBe(false)
  })
})
