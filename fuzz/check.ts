/** The result of checking one input. */
export interface Check {
  /**
   * The kind of result, without details; undefined if evaluation stopped at a limit, because mutations of such inputs
   * are slow.
   */
  readonly kind?: string
  /** The faults that were found. */
  readonly fault?: string
}
