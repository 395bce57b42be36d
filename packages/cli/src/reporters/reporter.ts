import type { Report } from '../report.js'
import type { Environment } from '../environment.js'

/** Returns the text for stdout, which ends with a line end; the environment decides about colours and width. */
export type Reporter = (report: Report, environment: Pick<Environment, 'stdout' | 'env'>) => string
