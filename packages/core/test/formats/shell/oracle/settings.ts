/** Conditions are environment variables, each always asked in the same way. */
export const CONDITIONS = ['[ -n "$C1" ]', '[[ $C2 == 1 ]]', '[ "${C3:-}" = 1 ]']

/** Variables that a script may be started with, what they may be, and scripts that need it. */
export const SETTINGS: readonly { readonly name: string; readonly value: string; readonly asked: string }[] = [
  { name: 'C1', value: '1', asked: 'C1' },
  { name: 'C2', value: '1', asked: 'C2' },
  { name: 'C3', value: '1', asked: 'C3' },
  { name: 'C4', value: '1', asked: 'C4' },
  { name: 'C4', value: '2', asked: '2) V1' },
  { name: 'E0', value: '/env/e0', asked: 'E0' },
  { name: 'E0', value: '/envy', asked: 'case "$E0" in /env/*' },
]
