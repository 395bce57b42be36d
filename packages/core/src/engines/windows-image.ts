const WINDOWS_IMAGE =
  /^mcr\.microsoft\.com\/(?:windows|dotnet\/framework)\b|(?:^|\/)microsoft\/(?:windows|nanoserver|iis|aspnet|dotnet-framework|mssql-server-windows)|nanoserver|windowsservercore|:[\w.-]*(?:windows|ltsc20(?:16|19|22|25))/i

/** Whether the repository or tag shows that an image runs only on Windows. */
export const isWindowsImage = (image: string): boolean => WINDOWS_IMAGE.test(image)
