import type { Report } from '../report.js'
import type { Environment } from '../environment.js'

/** Makes the text for stdout, with a line end at the end; `world` says what reads it. */
export type Reporter = (report: Report, world: Pick<Environment, 'stdout' | 'env'>) => string
