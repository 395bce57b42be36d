/** The part of JSON Schema that our options use; ESLint itself checks the options of rules by it. */
export interface Schema {
  readonly type?: 'string' | 'array' | 'object'
  readonly description?: string
  readonly enum?: readonly string[]
  readonly minLength?: number
  readonly pattern?: string
  readonly items?: Schema
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: Schema | false
  /** Schemas of different types. */
  readonly anyOf?: readonly Schema[]
}

const NAMES = { string: 'a string', array: 'an array', object: 'an object' } as const

type Fields = Readonly<Record<string, unknown>>

function typeOf(value: unknown): string {
  if (Array.isArray(value)) return 'array'
  return value === null ? 'null' : typeof value
}

function inString(value: string, { minLength = 0, pattern }: Schema, path: string): string | undefined {
  if (value.length < minLength) return `${path} must not be empty`
  return pattern === undefined || new RegExp(pattern).test(value) ? undefined : `${path} must match ${pattern}`
}

function inField(name: string, value: unknown, schema: Schema, path: string): string | undefined {
  const { properties = {}, additionalProperties = false } = schema
  const field = Object.hasOwn(properties, name) ? properties[name] : additionalProperties
  if (!field) return `${path} has the unknown key "${name}"; known are ${Object.keys(properties).join(', ')}`
  // As where the key is missing, which spares the condition when settings are put together.
  return value === undefined ? undefined : violationOf(value, field, `${path}.${name}`)
}

function inObject(fields: Fields, schema: Schema, path: string): string | undefined {
  const missing = schema.required?.find((name) => fields[name] === undefined)
  if (missing !== undefined) return `${path} must have ${missing}`
  return firstOf(Object.entries(fields), ([name, value]) => inField(name, value, schema, path))
}

function firstOf<Item>(items: readonly Item[], find: (item: Item, index: number) => string | undefined) {
  for (const [index, item] of items.entries()) {
    const found = find(item, index)
    if (found !== undefined) return found
  }
  return undefined
}

/** What is wrong with a value, in words that start with its `path`; undefined when all is right. */
export function violationOf(value: unknown, schema: Schema, path: string): string | undefined {
  const schemas = schema.anyOf ?? [schema]
  const type = typeOf(value)
  const own = schemas.find((one) => one.type === type)
  if (!own) return `${path} must be ${schemas.map((one) => NAMES[one.type ?? 'object']).join(' or ')}, not ${type}`
  if (own.enum) return own.enum.includes(value as string) ? undefined : `${path} must be ${own.enum.join(' or ')}`
  switch (own.type) {
    case 'string':
      return inString(value as string, own, path)
    case 'array':
      return firstOf(value as unknown[], (item, index) => violationOf(item, own.items ?? {}, `${path}[${index}]`))
    case 'object':
    case undefined:
      return inObject(value as Fields, own, path)
  }
}
