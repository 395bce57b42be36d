export type { EditorSettings, FileSettings, Host, Place, SettingsRequest } from './host.js'
export { startServer } from './server.js'
