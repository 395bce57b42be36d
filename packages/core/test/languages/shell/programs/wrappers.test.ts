import { describe, expect, it } from 'vitest'
import { read as readShell } from '../../../../src/formats/shell/read.js'
import { display } from '../../../../src/traced-text.js'

const sources = (text: string): string[] =>
  readShell({ path: 'run.sh', text: `${text}\n` }, { read: () => undefined }).mounts.map(({ source }) =>
    source ? display(source) : '',
  )

const DOCKER = 'docker run -v /mnt/c/a:/b i'

describe('a command is found', () => {
  it.each([
    `tmux new-session -d -s x "${DOCKER}"`,
    `tmux -L sock new -d ${DOCKER}`,
    `tmux split-window -h ${DOCKER}`,
    `tmux send-keys -t x:0 "${DOCKER}" Enter`,
    `screen -dmS x ${DOCKER}`,
    `screen -d -m -S x bash -c "${DOCKER}"`,
    `xterm -e ${DOCKER}`,
    `gnome-terminal --tab -- ${DOCKER}`,
    `konsole -e "${DOCKER}"`,
    `watch -n 5 "${DOCKER}"`,
    `watch -n 5 ${DOCKER}`,
    `nodemon --watch src --exec "${DOCKER}"`,
    `npx --yes nodemon -x "${DOCKER}"`,
    `concurrently -n a,b "npm start" "${DOCKER}"`,
    `npx concurrently "${DOCKER}"`,
    `npx -c "${DOCKER}"`,
    `npm exec -- ${DOCKER}`,
    `pnpm exec ${DOCKER}`,
    `poetry run ${DOCKER}`,
    `uv run --with x ${DOCKER}`,
    `bundle exec ${DOCKER}`,
    `npx cross-env A=b ${DOCKER}`,
    `cross-env-shell A=b "${DOCKER}"`,
    `npx dotenv -e .env -- ${DOCKER}`,
    `dotenv -f .env run ${DOCKER}`,
    `doppler run -- ${DOCKER}`,
    `doppler run --command "${DOCKER}"`,
    `op run --env-file=x -- ${DOCKER}`,
    `direnv exec . ${DOCKER}`,
    `flock -n /tmp/l ${DOCKER}`,
    `flock /tmp/l -c "${DOCKER}"`,
    `nice -n 10 ionice -c2 -n7 setsid -f stdbuf -oL ${DOCKER}`,
    `sg docker "${DOCKER}"`,
    `sg docker -c "${DOCKER}"`,
    `sudo su - me -c "${DOCKER}"`,
    `su -c "${DOCKER}" me`,
    `su me <<< "${DOCKER}"`,
    `newgrp docker <<< "${DOCKER}"`,
    `env -S "${DOCKER}"`,
    `./wait-for-it.sh host:80 -t 5 -- ${DOCKER}`,
    `start ${DOCKER}`,
    `sudo -EHu root ${DOCKER}`,
    `sudo -s <<< "${DOCKER}"`,
    `sudo -i -u me <<< "${DOCKER}"`,
    `env -S "A=b docker run" -v /mnt/c/a:/b i`,
    `env -S"${DOCKER}"`,
    `env -vS "${DOCKER}"`,
    `command eval "${DOCKER}"`,
    `command -p -- ${DOCKER}`,
    `eval -- ${DOCKER}`,
    `su me -- -c "${DOCKER}"`,
    `su -c"${DOCKER}"`,
    `runuser -l me -c "${DOCKER}"`,
    `runuser -u me -- ${DOCKER}`,
    `busybox timeout 5 ${DOCKER}`,
    `git bisect run ${DOCKER}`,
    `conda run -n env ${DOCKER}`,
    `tmux new -d \\; split-window "${DOCKER}"`,
    `tmux new -ds x \\; send-keys -t x "${DOCKER}" Enter`,
    `bash +x -c "${DOCKER}"`,
    `$SHELL -c "${DOCKER}"`,
    `"\${SHELL:-bash}" -lc "${DOCKER}"`,
    `wsl -d Ubuntu --cd /srv -e ${DOCKER}`,
  ])('in %s', (script) => {
    expect(sources(script)).toEqual(['/mnt/c/a'])
  })

  it.each<[script: string, expected: string[]]>([
    ["echo '/mnt/c/a:/b i' | xargs docker run -v /mnt/c/b:/c -v", ['/mnt/c/b', '…']],
    ['xargs -i% docker run -v /mnt/c/%:/b i <<< x', ['/mnt/c/%']],
    ['find . -print0 | xargs -0 -I{} docker run -v /mnt/c/a:/b i {}', ['/mnt/c/a']],
    ['find /mnt/c/a -maxdepth 1 -exec docker run -v {}:/b i \\;', ['/mnt/c/a…']],
    ['find /mnt/c/a /srv -type d -exec sh -c \'docker run -v "$1:/b" i\' _ {} \\;', ['/mnt/c/a…', '/srv…']],
    ['find -name x -exec docker run -v /mnt/c/a:/b -v {}:/c i \\;', ['/mnt/c/a', '{}']],
    ['find . -execdir docker run -v "/mnt/c/a/{}:/b" i +', ['/mnt/c/a/{}']],
  ])('for each item of %s', (script, expected) => {
    expect(sources(script)).toEqual(expected)
  })
})

it.each<[script: string, expected: string[]]>([
  ['env | while read -r x; do docker run -v /mnt/c/a:/b i; done', ['/mnt/c/a']],
  ['find . -name x | while read -r x; do docker run -v /mnt/c/a:/b i; done', ['/mnt/c/a']],
  ['D=$(npm config get x); docker run -v "$D:/b" i', ['$(npm config get x)']],
])('what a program prints that runs nothing is not known: %s', (script, expected) => {
  expect(sources(script)).toEqual(expected)
})

it.each([
  `vagrant ssh -c "${DOCKER}"`,
  `gcloud compute ssh x --command "${DOCKER}"`,
  `kubectl exec x -- ${DOCKER}`,
  `multipass exec vm -- ${DOCKER}`,
  `docker exec x ${DOCKER}`,
  `docker-machine ssh x ${DOCKER}`,
  `parallel -S host docker run -v {}:/b i ::: /mnt/c/a`,
  `tmux rename-session "${DOCKER}"`,
  `npm run x -- "${DOCKER}"`,
  `make run CMD="${DOCKER}"`,
  `git commit -m "${DOCKER}"`,
  `echo "${DOCKER}" | crontab -`,
  `op item create "${DOCKER}"`,
  `sudo -l ${DOCKER}`,
  `bash -n -c "${DOCKER}"`,
  `wsl --shutdown ${DOCKER}`,
  `alias d="${DOCKER}"; unalias d`,
])('nothing runs on this machine of %s', (script) => {
  expect(sources(script)).toEqual([])
})
