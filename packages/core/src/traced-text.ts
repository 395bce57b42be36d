/** Operations on strings that remember where each character was written; types/text.ts has their shape. */
export {
  display,
  displayAs,
  EMPTY,
  HOLE,
  holesOf,
  knownStart,
  shownHole,
  sourceOfPiece,
  traceSource,
  unwritten,
  withCharacters,
} from './traced-text/atoms.js'
export { concat, concatAll } from './traced-text/concat.js'
export { coverageOf, depthOf, partsAtDepth, placeOf, placesOf, writtenPlaceOf } from './traced-text/coverage.js'
export { expand, replace, replaceByHole, withQuoting, writtenAs } from './traced-text/derive.js'
export { slice, sliceAs, split, trim } from './traced-text/slice.js'
