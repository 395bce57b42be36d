import type { Location, Mount, Severity } from '../types.js'

const FILE_NAME = /\.[A-Za-z0-9]+$/
const DOT_FOLDER_OF_HOME = /^[A-Z]:\\Users\\[^\\]+\\\./i

const isReadOnlyFile = (mount: Mount): boolean => mount.readOnly && FILE_NAME.test(mount.target?.text ?? '')

const isDotFolder = (location: Location): boolean =>
  location.on === 'windows' && DOT_FOLDER_OF_HOME.test(location.windowsPath)

/** Lower where speed, events and ownership hardly matter: one read-only file, a config file, a dot folder of the home. */
export const severityOf = (mount: Mount, location: Location): Severity =>
  mount.syntax === 'file' || isReadOnlyFile(mount) || isDotFolder(location) ? 'warn' : 'error'
