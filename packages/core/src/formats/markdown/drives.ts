/** A spelled drive, or a variable or program that only Windows has: prose holds too many lone letters for a finer check. */
const DRIVE =
  /(?:(?<![\w./-])|(?<=\/\/)|-v)[a-z]:[\\/]|\/(?:mnt|host_mnt|cygdrive|host)\/[a-z]\b|[\s"'`=]\/{1,2}[a-z]\/|%\w+%|userprofile|appdata|programdata|homepath|onedrive|systemdrive|cygpath|wslpath|pwd -W/i

export const mayNameDrive = (text: string): boolean => DRIVE.test(text)
