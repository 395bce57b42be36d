/** A mistake of the user that ends the run: one line, and one for each other mistake that was found with it. */
export class UserError extends Error {
  readonly others: readonly string[]

  constructor(message: string, others: readonly string[] = []) {
    super(message)
    this.others = others
  }
}
