/** What one input showed. */
export interface Check {
  /** The result without its details; none if evaluation stopped at a limit, which takes long for each mutation. */
  readonly kind?: string
  /** What is wrong. */
  readonly fault?: string
}
