/** @param {number} count */
export const times = (count) => Array.from({ length: count }, (_, index) => index)

/**
 * @param {number} count
 * @param {(index: number) => string} line
 */
const repeat = (count, line) => times(count).map(line).join('')

/**
 * What a file mounts: a folder of the project, or a folder on a Windows drive.
 * @typedef {'clean' | 'finding'} Kind
 */

/** @param {Kind} kind */
const host = (kind) => (kind === 'clean' ? './data' : '/mnt/c/Users/me/data')

/**
 * Sixty lines of five services.
 * @param {number} file
 * @param {Kind} kind
 */
export const compose = (file, kind) =>
  `services:\n${repeat(
    5,
    (index) => `  service-${index}:
    image: registry.example.com/team/service-${index}:${file}.4.2
    restart: unless-stopped
    depends_on: [database]
    environment:
      PORT: "${3000 + index}"
      DATABASE_URL: postgres://app:\${PASSWORD:-secret}@database/app
    ports:
      - "${3000 + index}:3000"
    volumes:
      - ${host(index === 0 ? kind : 'clean')}:/data
      - cache-${index}:/cache
`,
  )}volumes: { ${times(5)
    .map((index) => `cache-${index}: {}`)
    .join(', ')} }\n`

/**
 * @param {number} file
 * @param {Kind} kind
 */
export const devcontainer = (file, kind) => `{
  // Container ${file}
  "name": "service-${file}",
  "image": "mcr.microsoft.com/devcontainers/base:bookworm",
  "features": { "ghcr.io/devcontainers/features/node:1": { "version": "22" } },
  "mounts": ["type=bind,source=${kind === 'clean' ? '${localWorkspaceFolder}/data' : host(kind)},target=/data"],
  "postCreateCommand": "npm ci"
}
`

/**
 * Eighty lines of a deployment script.
 * @param {number} file
 * @param {Kind} kind
 */
export const script = (file, kind) =>
  `#!/usr/bin/env bash\nset -euo pipefail\n${repeat(
    8,
    (index) => `
# Step ${index}: build and start.
name="service-${index}"
version="\${VERSION:-${file}}"
if ! docker image inspect "$name" >/dev/null 2>&1; then
  docker build --tag "$name" --build-arg "VERSION=$version" "services/$name" || exit 1
fi
docker run --rm --detach --name "$name" \\
  --volume "${host(index === 0 ? kind : 'clean')}:/data" "$name"
`,
  )}`

/** @param {number} file */
export const typescript = (file) =>
  `import { readFile } from 'node:fs/promises'\n${repeat(
    8,
    (index) => `
export async function handle${index}(request: Request, name = 'route-${file}-${index}'): Promise<string> {
  const text = await readFile(new URL(\`./data/\${name}.json\`, import.meta.url), 'utf8')
  const rows = (JSON.parse(text) as { key: string }[]).filter((row) => row.key !== request.url)
  return rows.map(({ key }) => key).join('&')
}
`,
  )}`
