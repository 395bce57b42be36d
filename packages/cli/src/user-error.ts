/** Something that the user has to mend before anything can be done, in one line. */
export class UserError extends Error {}
