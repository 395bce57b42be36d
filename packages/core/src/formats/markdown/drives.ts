/** Each pattern starts with a character that is rare in prose, so that most text is skipped quickly. */
const SPELLED = [
  // `C:\` and `C:/`, which no longer name and no path ends with; `-v` may be in front of it.
  /:[\\/](?<=(?:(?<![\w./-])|\/\/|-v)[a-z]:.)/i,
  // `/mnt/c`, and `/c/` and `//c/` at the start of a path.
  /\/(?:(?:mnt|host_mnt|cygdrive|host)\/[a-z]\b|(?<=[\s"'`=]\/{1,2})[a-z]\/)/i,
  // `%CD%` and `%USERPROFILE%`, but not the `%C3%A9` of a URL.
  /%(?:cd|[a-z_]\w{2,})%/i,
]

/** A sign of a variable, a command in a command or a class of .NET, which give the names that follow their meaning. */
const mayExpand = (text: string): boolean => text.includes('$') || text.includes('::')

const WINDOWS_NAME = /userprofile|appdata|programdata|homepath|onedrive|systemdrive|cygpath|wslpath|pwd -W/i

/** A spelled drive, or a variable or program that only Windows has: prose holds too many lone letters for a finer check. */
export const mayNameDrive = (text: string): boolean =>
  SPELLED.some((pattern) => pattern.test(text)) || (mayExpand(text) && WINDOWS_NAME.test(text))
