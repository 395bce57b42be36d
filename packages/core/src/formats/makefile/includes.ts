import { dirname, joinPaths } from '../../paths/join.js'
import type { Context, Source } from '../../types.js'

/** GNU make manual, "Including Other Makefiles". */
const INCLUDE = /^ *(?:-include|sinclude|include)[ \t]+([^#\n]+)/gm

/** Maximum number of included files. */
const MOST_FILES = 20

const hasReference = (name: string): boolean => /[$*?[]/.test(name)

const namesIn = (text: string): string[] =>
  [...text.matchAll(INCLUDE)]
    .flatMap(([, names = '']) => names.trim().split(/\s+/))
    .filter((name) => !hasReference(name))

/** The files that a text of a makefile includes by names without variables and patterns. */
export const includedIn = ({ path, text }: Source, context: Context): readonly Source[] =>
  namesIn(text)
    .slice(0, MOST_FILES)
    .flatMap((name) => {
      const file = joinPaths(dirname(path), name)
      const included = context.read(file, 'include')
      return included === undefined ? [] : [{ path: file, text: included }]
    })
