/** The encoding of a file, and its byte order mark. */
interface Encoding {
  readonly mark: readonly number[]
  readonly encode: (text: string) => Uint8Array
  readonly decode: (bytes: Uint8Array) => string
}

const utf16le = (text: string): Buffer => Buffer.from(text, 'utf16le')

/** Node.js cannot encode it. */
const utf16be = (text: string): Buffer => utf16le(text).swap16()

const ENCODINGS: readonly Encoding[] = [
  { mark: [0xef, 0xbb, 0xbf], encode: (text) => Buffer.from(text), decode: (bytes) => decoded(bytes, 'utf-8') },
  { mark: [0xff, 0xfe], encode: utf16le, decode: (bytes) => decoded(bytes, 'utf-16le') },
  { mark: [0xfe, 0xff], encode: utf16be, decode: (bytes) => decoded(bytes, 'utf-16be') },
  { mark: [], encode: (text) => Buffer.from(text), decode: (bytes) => decoded(bytes, 'utf-8') },
]

const decoded = (bytes: Uint8Array, name: string): string => new TextDecoder(name, { ignoreBOM: true }).decode(bytes)

const startsWith = (bytes: Uint8Array, mark: readonly number[]): boolean =>
  mark.every((byte, index) => bytes[index] === byte)

/** Replaces the text of a file; undefined if the bytes do not decode to the expected text. */
export function reencode(bytes: Uint8Array, before: string, after: string): Uint8Array | undefined {
  const encoding = ENCODINGS.find(({ mark }) => startsWith(bytes, mark))
  if (!encoding) return undefined
  const { mark, encode, decode } = encoding
  if (decode(bytes.subarray(mark.length)) !== before) return undefined
  return Buffer.concat([Uint8Array.from(mark), encode(after)])
}
