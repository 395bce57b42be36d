import { spanOf, type Report } from './report.js'

/** One line for each place where evaluation stopped at a limit. */
export const truncatedPlaces = (report: Report): string[] =>
  report.files
    .flatMap(({ truncated }) => truncated)
    .map((place) => {
      const { line } = spanOf(place, report)
      return `${place.path}:${line}: evaluation stopped at a limit; mounts may be missing from here on`
    })
