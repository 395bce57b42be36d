export type { EditorSettings, FileSettings, Host, Place } from './host.js'
export { startServer } from './server.js'
