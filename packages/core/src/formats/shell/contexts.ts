import type { Invocation } from '../../languages/shell/invocations.js'

/** The context that `docker context use NAME` selects for later commands. */
function contextOf({ argv: [name, ...words] }: Invocation): string | undefined {
  const [command, subcommand, context] = words.map(({ text }) => text)
  return /(?:^|[\\/])docker(?:\.exe)?$/.test(name?.text ?? '') && command === 'context' && subcommand === 'use'
    ? context
    : undefined
}

/** The calls with the context that an earlier one selected; environment variables take precedence. */
export function withContexts(invocations: readonly Invocation[]): Invocation[] {
  let context: string | undefined
  return invocations.map((invocation) => {
    context = contextOf(invocation) ?? context
    const isSet = (invocation.environment.get('DOCKER_CONTEXT') ?? []).some((value) => value !== undefined)
    if (context === undefined || isSet) return invocation
    return { ...invocation, environment: new Map([...invocation.environment, ['DOCKER_CONTEXT', [context]]]) }
  })
}
