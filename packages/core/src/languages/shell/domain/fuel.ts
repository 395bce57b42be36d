import { writtenPlaceOf } from '../../../traced-text.js'
import type { Place, TracedText } from '../../../types.js'

/** The work that may still be done, counted in values and pieces of text made. */
export interface Fuel {
  left: number
  used: number
  /** Where evaluation was incomplete. */
  readonly truncated: Place[]
}

/** Fuel for any script, and more by its length; repetitions in a script of more than about 100 KB are evaluated partly. */
const FUEL = 20_000
const FUEL_PER_CHARACTER = 3
const MAX_FUEL = 400_000

export const fuelFor = (length: number): number => Math.min(FUEL + FUEL_PER_CHARACTER * length, MAX_FUEL)

export const createFuel = (left: number): Fuel => ({ left, used: 0, truncated: [] })

/** Limit of the fuel for the text of other files. */
const MAX_REFILLED = 3 * FUEL

/** More fuel for the text of another file that runs. */
export function refill(fuel: Fuel, length: number): void {
  if (fuel.left < MAX_REFILLED) fuel.left = Math.min(fuel.left + length, MAX_REFILLED)
}

export function spend(fuel: Fuel, amount: number): void {
  fuel.left -= amount
  fuel.used += amount
}

/** Limit of recorded places. */
const MAX_PLACES = 16

/** Records that the code at a place is not evaluated, so that all it may change is unknown. */
export function truncate({ truncated }: Fuel, at: TracedText): void {
  const place = writtenPlaceOf(at)
  if (!place || truncated.length >= MAX_PLACES) return
  const isKnown = truncated.some(({ path, range }) => path === place.path && range[0] === place.range[0])
  if (!isKnown) truncated.push(place)
}
