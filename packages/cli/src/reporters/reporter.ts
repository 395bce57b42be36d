import type { Report } from '../report.js'
import type { Environment } from '../environment.js'

/** Makes the text for stdout, with a line end at the end; the environment decides about colours and width. */
export type Reporter = (report: Report, environment: Pick<Environment, 'stdout' | 'env'>) => string
