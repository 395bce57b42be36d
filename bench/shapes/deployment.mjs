import { HEAD, repeat } from './text.mjs'

/** @typedef {(index: number) => string} Part */

/** @type {readonly Part[]} */
const HELPERS = [
  () => `
log() { printf '%s %s\\n' "$(date +%H:%M:%S)" "$*" >&2; }
die() { log "error: $*"; exit 1; }
require() { command -v "$1" > /dev/null 2>&1 || die "$1 is missing"; }
`,
  (index) => `
RED='\\033[0;31m'; GREEN='\\033[0;32m'; NC='\\033[0m'
log() { echo -e "\${GREEN}[deploy-${index}]\${NC} $1"; }
die() { echo -e "\${RED}$1\${NC}" >&2; exit "\${2:-1}"; }
require() { for program in "$@"; do hash "$program" 2> /dev/null || die "install $program"; done; }
`,
  () => `
LOG_FILE="\${LOG_FILE:-/var/log/deploy.log}"
log() { local level=INFO; if [ "$#" -gt 1 ]; then level="$1"; shift; fi; echo "$level $*" | tee -a "$LOG_FILE"; }
die() { log ERROR "$@"; exit 1; }
require() { if ! type "$1" &> /dev/null; then die "no $1"; fi; }
`,
]

/** @type {readonly Part[]} */
const OPTIONS = [
  (index) => `
ENVIRONMENT=staging TAG=latest DRY_RUN= SERVICES=()
while [[ $# -gt 0 ]]; do
  case "$1" in
    -e | --environment) ENVIRONMENT="$2"; shift 2 ;;
    -t | --tag) TAG="$2"; shift 2 ;;
    --dry-run) DRY_RUN=1; shift ;;
    -h | --help) echo "usage: $0 [-e environment] [-t tag] service..."; exit 0 ;;
    -*) die "unknown option $1" ;;
    *) SERVICES+=("$1"); shift ;;
  esac
done
[ "\${#SERVICES[@]}" -gt 0 ] || SERVICES=(api-${index} web worker)
`,
  (index) => `
while getopts ":e:t:nv" option; do
  case $option in
    e) ENVIRONMENT=$OPTARG ;;
    t) TAG=$OPTARG ;;
    n) DRY_RUN=1 ;;
    v) set -x ;;
    \\?) die "unknown option -$OPTARG" ;;
  esac
done
shift $((OPTIND - 1))
ENVIRONMENT=\${ENVIRONMENT:-production} TAG=\${TAG:-$(git rev-parse --short HEAD)} DRY_RUN=\${DRY_RUN:-}
SERVICES=("\${@:-service-${index}}")
`,
  (index) => `
ENVIRONMENT="\${1:?environment}"; TAG="\${2:-v${index}}"; DRY_RUN="\${DRY_RUN:-}"
case "$ENVIRONMENT" in
  production) HOSTS="a.example.com b.example.com" ;;
  staging | test) HOSTS="staging.example.com" ;;
  *) die "unknown environment $ENVIRONMENT" ;;
esac
read -r -a SERVICES <<< "\${SERVICES_LIST:-api web db-${index}}"
`,
]

/** @type {readonly Part[]} */
const STEPS = [
  (index) => `
for service in "\${SERVICES[@]}"; do
  log "building $service"
  docker build --tag "registry.example.com/$service:$TAG" --build-arg "REVISION=$TAG" --file "services/$service/Dockerfile" "services/$service" || die "build of $service failed"
  if [ -z "$DRY_RUN" ]; then docker push "registry.example.com/$service:$TAG"; fi
done
docker run --rm -v "$PWD/services:/src" -w /src "linter:${index}" check
`,
  (index) => `
wait_for() {
  local url="$1" tries="\${2:-30}"
  until curl --silent --fail "$url" > /dev/null; do
    tries=$((tries - 1))
    if [ "$tries" -le 0 ]; then return 1; fi
    sleep 2
  done
}
docker compose --file "compose.$ENVIRONMENT.yaml" up --detach
wait_for "http://localhost:30${index % 90}/health" 60 || { docker compose logs --tail 100; die "not healthy"; }
`,
  (index) => `
if [ -f ".env.$ENVIRONMENT" ]; then
  set -a; . ".env.$ENVIRONMENT"; set +a
fi
DATABASE_URL="\${DATABASE_URL:-postgres://app:\${DB_PASSWORD:-secret}@localhost:54${index % 90}/app}"
BACKUP="backups/$(date +%Y%m%d)-${index}.sql.gz"
mkdir -p "$(dirname "$BACKUP")"
docker exec "db-${index}" pg_dump --clean "$DATABASE_URL" | gzip > "$BACKUP"
find backups -name '*.sql.gz' -mtime +14 -exec rm -f {} \\;
`,
  () => `
cleanup() { local status=$?; rm -rf "$WORK"; docker rm -f staging-copy > /dev/null 2>&1 || true; exit "$status"; }
WORK="$(mktemp -d)"
trap cleanup EXIT INT TERM
docker run --detach --name staging-copy --volume "$WORK:/copy" alpine sleep 3600
docker cp config staging-copy:/copy/config
`,
  (index) => `
cat > "docker-compose.override.yml" <<EOF
services:
  api-${index}:
    image: registry.example.com/api:$TAG
    environment:
      - LOG_LEVEL=\${LOG_LEVEL:-info}
EOF
sed -i "s|image: .*|image: registry.example.com/api-${index}:$TAG|" deploy.yaml
kubectl apply -f deploy.yaml --namespace "$ENVIRONMENT"
`,
  () => `
for host in \${HOSTS:-localhost}; do
  log "deploying to $host"
  ssh -o StrictHostKeyChecking=no "deploy@$host" "cd /srv/app && docker compose pull && docker compose up -d --remove-orphans" || failed="\${failed:-} $host"
  rsync -az --delete ./public/ "deploy@$host:/srv/app/public/"
done
[ -z "\${failed:-}" ] || die "failed on:$failed"
`,
  (index) => `
VERSION=$(grep -m1 '"version"' package.json | sed -E 's/.*"([^"]+)".*/\\1/')
MAJOR="\${VERSION%%.*}"; MINOR="\${VERSION#*.}"; MINOR="\${MINOR%%.*}"
if [[ "$VERSION" =~ ^[0-9]+\\.[0-9]+\\.[0-9]+$ ]]; then TAGS=("$VERSION" "$MAJOR.$MINOR" "$MAJOR" latest); else TAGS=("$VERSION-${index}"); fi
for tag in "\${TAGS[@]}"; do docker tag "app:$TAG" "registry.example.com/app:$tag"; done
`,
  () => `
run() { if [ -n "$DRY_RUN" ]; then echo "+ $*"; else "$@"; fi; }
MOUNTS=(-v "$PWD/data:/data" -v cache:/cache)
[ -S /var/run/docker.sock ] && MOUNTS+=(-v /var/run/docker.sock:/var/run/docker.sock)
if [ -t 1 ]; then TTY=-it; else TTY=-i; fi
run docker run --rm $TTY "\${MOUNTS[@]}" -e ENVIRONMENT="$ENVIRONMENT" "tools:$TAG" migrate
`,
  (index) => `
containers=$(docker ps --all --quiet --filter "label=stack=${index}" --filter status=exited)
if [ -n "$containers" ]; then echo "$containers" | xargs docker rm; fi
docker images --format '{{.Repository}}:{{.Tag}} {{.CreatedSince}}' | awk '/weeks|months/ {print $1}' | while read -r image; do
  log "removing $image"; docker rmi "$image" || true
done
`,
]

/**
 * @template Item
 * @param {readonly Item[]} items
 * @param {number} index
 */
const at = (items, index) => /** @type {Item} */ (items[index % items.length])

/**
 * A deployment script; its index selects its parts and the number of steps.
 * @param {number} index
 */
export const deployment = (index) =>
  HEAD +
  at(HELPERS, index)(index) +
  'require docker\n' +
  at(OPTIONS, Math.floor(index / 3))(index) +
  repeat(3 + (index % 5), (step) => at(STEPS, index * 7 + step * 2 + Math.floor(index / 9))(index)) +
  'log "done"\n'
