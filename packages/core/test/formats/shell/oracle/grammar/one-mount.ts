import fc from 'fast-check'

/** One script that mounts a Windows folder and some that are none, in one of the many ways to say that. */
export type Script = string

/** Folders that only quotes or escapes can hold are among them. */
const PATHS = [
  '/mnt/c/data',
  '/mnt/c/Users/me/code/app',
  'C:/Users/me/My Docs/a b',
  'C:\\Users\\me\\source\\repos\\x',
  "/mnt/d/it's",
  'D:/price$5/`x`',
  '/mnt/c/übung/[q] &',
  '//c/work/(1)',
]

const inSingle = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`
const inDouble = (text: string): string => `"${text.replace(/["$\\`]/g, '\\$&')}"`
const inAnsi = (text: string): string => `$'${text.replace(/['\\]/g, '\\$&')}'`
const bare = (text: string): string => text.replace(/[^\w/.:,=-]/gu, '\\$&')

const QUOTES = [bare, inSingle, inDouble, inAnsi]

type Quote = (text: string) => string

/** A word of up to three parts, each in its own quotes. */
const quote: fc.Arbitrary<Quote> = fc
  .array(fc.tuple(fc.constantFrom(...QUOTES), fc.double({ min: 0, max: 1, noNaN: true })), {
    minLength: 1,
    maxLength: 3,
  })
  .map((parts) => (text) => {
    let from = 0
    return parts
      .map(([write, share], index) => {
        const to = index === parts.length - 1 ? text.length : from + Math.floor((text.length - from) * share)
        const part = text.slice(from, to)
        from = to
        return part === '' ? '' : write(part)
      })
      .join('')
  })

/** Words of a docker command that mount a folder, which is written already; the folder has no comma. */
const OPTIONS: readonly ((source: string) => string)[] = [
  (source) => `-v ${source}:/t`,
  (source) => `-v ${source}:/t:ro`,
  (source) => `--volume=${source}:/t`,
  (source) => `-itv ${source}:/t`,
  (source) => `--mount type=bind,source=${source},target=/t`,
  (source) => `-v named:/n -v ${source}:/t -v ./rel:/r`,
]

const run = (options: string): string => `docker run ${options} img arg`

/** Ways for a path to reach the command. */
const SHAPES: readonly ((path: string, quote: Quote, option: (source: string) => string) => string)[] = [
  (path, quote, option) => run(option(quote(path))),
  (path, quote, option) => `P=${quote(path)}\n${run(option('"$P"'))}`,
  (path, quote, option) => `P=${quote(path)}\nls "$P"\n${run(option('"$P/sub"'))}`,
  (path, quote, option) => `P=${quote(path)}\nQ=$P/more\n${run(option('"${Q}"'))}\necho "$P"`,
  (path, quote, option) => `go() { ${run(option('"$1"'))}; }\ngo ${quote(path)}`,
  (path, quote, option) => `A=(${option(quote(path))})\n${run('"${A[@]}"')}`,
  (path, quote, option) => `bash -c ${inSingle(run(option(quote(path))))}`,
  (path, quote, option) => `bash -c ${inDouble(run(option(quote(path))))}`,
  (path, quote, option) => `bash <<'EOF'\n${run(option(quote(path)))}\nEOF`,
  (path, quote, option) => `eval ${inSingle(run(option(quote(path))))}`,
  (path, quote, option) => `P=\${UNSET:-${quote(path)}}\n${run(option('"$P"'))}`,
  (path, quote, option) => `if true; then\n  ${run(option(quote(path)))} || true\nfi`,
]

export const script: fc.Arbitrary<Script> = fc
  .tuple(fc.constantFrom(...PATHS), quote, fc.constantFrom(...OPTIONS), fc.constantFrom(...SHAPES))
  .map(([path, quote, option, shape]) => `${shape(path, quote, option)}\n`)
