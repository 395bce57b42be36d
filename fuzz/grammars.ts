import type { Grammar } from './mutate.js'

const PATHS = [
  ...['C:\\data', 'C:/Users/me/app', '/mnt/c/x', '//c/x', '/c/Users/me', 'c:', '${A}', '$A', '${A:-/mnt/c/x}'],
  ...['%USERPROFILE%', '~', './x', ':/y', ':ro', '\\', '\r\n', '\t', '"', "'", '😀', '\u0000', '\uFEFF', '\uD800'],
]

const MOUNTS = ['source=', 'target=/y', 'type=bind', ',', '=', 'readonly', '-v', '--mount', 'docker', 'run']

const compose: Grammar = {
  seeds: [
    'services: {a: {volumes: [C:/x:/y]}}\n',
    'services:\n  a:\n    volumes:\n      - C:\\x:/y\n',
    'services: {a: {volumes: ["/mnt/c/x:/y"]}}\n',
    'services:\n  a: {volumes: ["$A/x:/y", ./x:/z]}\n',
    'services: {a: {volumes: [{type: bind, source: //c/x, target: /y}]}}\n',
    'volumes:\n  a:\n    driver_opts: {o: bind, device: C:/x}\n',
    'configs: {a: {file: /mnt/c/x}}\nservices: {a: {configs: [a]}}\n',
    'services: {a: {volumes: [C:/x:/y]}, b: {extends: a}}\n',
    'include: [a.yaml]\nservices: {a: {env_file: .env}}\n',
    'services:\n  web:\n    image: nginx\n    volumes:\n      - C:/Users/me/app:/app\n      - "/mnt/c/x:/y:ro"\n',
    'x-a: &a\n  volumes: [//c/x:/y]\nservices:\n  web:\n    <<: *a\n  db:\n    extends: { service: web }\n',
    'services:\n  web:\n    volumes:\n      - type: bind\n        source: >-\n          C:\\data\n        target: /y\n',
    'services:\n  web:\n    volumes:\n      - ${DATA:-/mnt/c/data}:/data\n      - |\n        \\\\?\\C:\\x:/y\n',
    'services: {web: {volumes: [data:/data]}}\nvolumes:\n  data:\n    driver_opts: {type: none, o: bind, device: /mnt/c/x}\n',
  ],
  words: [
    ...PATHS,
    ...[
      '- ',
      ': ',
      '&a ',
      '*a',
      '<<: *a',
      '!reset ',
      '!override ',
      '|\n',
      '>-\n',
      '? ',
      '# ',
      '{',
      '}',
      '[',
      ']',
      '---\n',
    ],
    ...[
      'services:',
      'volumes:',
      'extends:',
      'include:',
      'configs:',
      'secrets:',
      'file:',
      'source:',
      'target:',
      'type: ',
    ],
  ],
}

const devcontainer: Grammar = {
  seeds: [
    '{"mounts":["source=C:/x,target=/y,type=bind"]}\n',
    '{"mounts":[{"source":"/mnt/c/x","target":"/y","type":"bind"}]}\n',
    '{"runArgs":["-v","C:\\\\x:/y"]}\n',
    '{"runArgs":["--mount=type=bind,src=/c/x,dst=/y"]}\n',
    '{"workspaceMount":"source=/mnt/c/x,target=/w,type=bind"}\n',
    '{"initializeCommand":"docker run -v /mnt/c/x:/y i"}\n',
    '// a\n{"image":"i",}\n',
    '{ "image": "node", "mounts": ["source=C:/x,target=/y,type=bind"] }\n',
    '{ "mounts": [{ "source": "${localEnv:HOME:/mnt/c/x}/a", "target": "/y", "type": "bind" }] }\n',
    '{ "workspaceMount": "source=/mnt/c/x,target=/w,type=bind", "workspaceFolder": "/w" }\n',
    '{ "runArgs": ["-v", "//c/x:/y", "--mount", "source=/srv/x,target=/y"] // comment\n}\n',
    '{ "initializeCommand": { "a": "docker run -v \\"C:/x:/y\\" i", "b": ["docker", "run", "-v", "/c/x:/y", "i"] } }\n',
  ],
  words: [
    ...PATHS,
    ...MOUNTS,
    ...['{', '}', '[', ']', ',', ':', '//', '/* */', '\\u005c', '\\n', 'null', '1', '"mounts": ', '"source": '],
    ...['"runArgs": ', '"initializeCommand": ', '${localEnv:A}', '${localWorkspaceFolder}', '"__proto__": '],
  ],
}

const shell: Grammar = {
  seeds: [
    'docker run -v C:/x:/y i\n',
    'docker run -v "/mnt/c/x:/y:ro" i\n',
    'A=/mnt/c/x; docker run -v $A:/y i\n',
    "docker run --mount 'type=bind,src=C:\\x,dst=/y' i\n",
    'docker volume create -o type=none -o o=bind -o device=//c/x v\n',
    'cd /mnt/c/x && docker run -v "$PWD:/y" i\n',
    'A=(-v //c/x:/y)\ndocker run "${A[@]}" i\n',
    'docker run -v "$(pwd)/x:/y" i | cat\n',
    'fn() { docker run -v "$1:/y" i; }; fn C:/x\n',
    'read A <<< C:/x; docker run -v "$A":/y i\n',
    'docker run -v ~/x:/y -v $HOME/x:/z i\n',
    'wsl docker run -v C:/x:/y i\n',
    'eval "docker run -v C:/x:/y i"\n',
    'A=C:/x\ndocker run -v "$A:/y" -v /mnt/c/z:/z:ro i\n',
    'for d in a b; do podman run --mount "type=bind,source=/mnt/c/$d,target=/y" i; done\n',
    'f() { docker run -v "${1:-//c/x}:/y" "$@"; }\nf /mnt/d/x i\n',
    'if [ -n "$X" ]; then V="-v C:\\x:/y"; else V=(-v ~/x:/y); fi\ndocker run $V "${V[@]}" i\n',
    'cat <<EOF | sh\ndocker run -v /c/Users/me:/y i\nEOF\ncase $(uname) in *NT*) W=$(cygpath -w .);; esac\n',
  ],
  words: [
    ...PATHS,
    ...MOUNTS,
    ...['$(', ')', '`', '|', '&&', ';', 'if ', 'then ', 'fi\n', 'do ', 'done\n', 'case ', 'esac\n', '<<EOF\n', 'EOF\n'],
    ...['eval ', 'local ', 'A=', 'A+=', '(', '{ ', '}', '${A#*/}', '${A//x/y}', '$((', '))', '[[ ', ' ]]', 'set -- '],
  ],
}

const config: Grammar = {
  seeds: [
    '{"allow":["C:/x"]}\n',
    '{"ignore":["a/**","!b"]}\n',
    '{"rules":{"no-windows-path":"off"}}\n',
    '{"map":{"C:/x":"~/x"}}\n',
    'drives: [e]\n',
    'allow:\n  - {path: D:/x, reason: y}\n',
    'driveRoot: /a\n',
    'formats: {"*.x": shell}\n',
    '{ "rules": { "no-windows-path": "warn" }, "allow": ["D:/media", { "path": "C:/x", "reason": "y" }] }\n',
    '{ "ignore": ["dist/", "!x"], "formats": { "*.tpl": "compose" }, "map": { "C:/work": "~/work" } }\n',
    'rules:\n  no-windows-path: off\ndrives: [e, f]\ndriveRoot: /windir\nextends: ./base.json\n',
  ],
  words: [
    ...[
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"',
      '- ',
      '? ',
      '&a ',
      '*a',
      '!!js ',
      '# ',
      '---\n',
      '\n',
      '\t',
      '\u0000',
      '\u202E',
    ],
    ...['"__proto__"', '"constructor"', 'null', 'true', '1e999', 'extends', 'rules', 'ignore', '\\u0000', '\uD800'],
  ],
}

export const grammars = { compose, devcontainer, shell, config } as const

/** The formats that can be fuzzed. */
export type Kind = keyof typeof grammars
