import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * @typedef {object} Sizes
 * @property {number} compose
 * @property {number} scripts
 * @property {number} code
 * @property {number} found share of the files that have a mount on a Windows drive
 */

/** @param {number} count */
const times = (count) => Array.from({ length: count }, (_, index) => index)

/**
 * One service of twelve lines.
 * @param {number} file
 * @param {number} index
 * @param {string} folder
 */
const service = (file, index, folder) => `  service-${index}:
    image: registry.example.com/team/service-${index}:${file}.4.2
    restart: unless-stopped
    depends_on: [database]
    environment:
      PORT: "${3000 + index}"
      DATABASE_URL: postgres://app:\${PASSWORD:-secret}@database/app
    ports:
      - "${3000 + index}:3000"
    volumes:
      - ./services/${index}:/app
      - ${folder}/${index}:/data
`

/**
 * @param {number} file
 * @param {string} folder
 */
const compose = (file, folder) =>
  `services:\n${times(5)
    .map((index) => service(file, index, index === 0 ? folder : './data'))
    .join('')}volumes: { ${times(5)
    .map((index) => `data-${index}: {}`)
    .join(', ')} }\n`

/**
 * Eight lines of a deployment script.
 * @param {number} file
 * @param {number} index
 * @param {string} folder
 */
const step = (file, index, folder) => `
# Step ${index}: build and start.
name="service-${index}"
if ! docker image inspect "$name" >/dev/null 2>&1; then
  docker build --tag "$name" --build-arg "VERSION=\${VERSION:-${file}}" "services/$name" || exit 1
fi
docker run --rm --detach --name "$name" \\
  --volume "${folder}/data:/data" "$name"
`

/**
 * @param {number} file
 * @param {string} folder
 */
const script = (file, folder) =>
  `#!/usr/bin/env bash\nset -euo pipefail\n${times(10)
    .map((index) => step(file, index, index === 0 ? folder : '$PWD'))
    .join('')}`

const SERVICES = 166
const STEPS = 186

/**
 * A compose file of about 2,000 lines with one folder that may be on a Windows drive.
 * @param {string} folder
 */
export const longCompose = (folder) =>
  `services:\n${times(SERVICES)
    .map((index) => service(1, index, index === 0 ? folder : './data'))
    .join('')}`

/**
 * A script of about 1,500 lines with one folder that may be on a Windows drive.
 * @param {string} folder
 */
export const longScript = (folder) =>
  `#!/usr/bin/env bash\nset -euo pipefail\n${times(STEPS)
    .map((index) => step(1, index, index === 0 ? folder : '$PWD'))
    .join('')}`

/** @param {number} file */
const code = (file) =>
  `import { readFile } from 'node:fs/promises'\n${times(12)
    .map(
      (index) => `
/** Handles the requests of route ${index}. */
export async function handle${index}(request, options = {}) {
  const { id, name = 'route-${file}-${index}', ...rest } = { ...options, ...request.query }
  if (id === undefined) return { status: 404, body: \`nothing at \${name}\` }
  const text = await readFile(new URL(\`./data/\${id}.json\`, import.meta.url), 'utf8')
  const rows = JSON.parse(text).filter((row) => row.name !== name && Object.keys(rest).includes(row.key))
  return { status: 200, body: rows.map(({ key, value }) => [key, value].join('=')).join('&') }
}
`,
    )
    .join('')}`

/**
 * Writes a project of synthetic files into a folder, with packages under the names they are imported by.
 * @param {string} folder
 * @param {Sizes} sizes
 * @param {Readonly<Record<string, string>>} packages
 */
export function writeProject(folder, sizes, packages) {
  /**
   * @param {number} file
   * @param {string} fine
   */
  const folderOf = (file, fine) => (file % 10 < sizes.found * 10 ? '/mnt/c/Users/me/app' : fine)
  const files = [
    ...times(sizes.compose).map((file) => [`stacks/${file}/compose.yaml`, compose(file, folderOf(file, './data'))]),
    ...times(sizes.scripts).map((file) => [
      `scripts/${file % 50}/run-${file}.sh`,
      script(file, folderOf(file, '$PWD')),
    ]),
    ...times(sizes.code).map((file) => [`src/${file % 50}/module-${file}.js`, code(file)]),
    ['package.json', '{ "private": true, "type": "module" }'],
  ]
  for (const [path = '', text = ''] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  for (const [name, path] of Object.entries(packages)) {
    mkdirSync(dirname(join(folder, 'node_modules', name)), { recursive: true })
    symlinkSync(path, join(folder, 'node_modules', name), 'junction')
  }
}
