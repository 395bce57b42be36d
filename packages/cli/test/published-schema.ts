import { toJsonSchema } from '@valibot/to-json-schema'
import { configSchema } from '../src/config/schema.js'

const { $schema, ...schema } = toJsonSchema(configSchema, { errorMode: 'ignore' })

/** The content of schema/config.json. */
export const publishedSchema: object = {
  $schema,
  $id: 'https://unpkg.com/mount-lint/schema/config.json',
  title: 'Configuration of mount-lint',
  ...schema,
}
