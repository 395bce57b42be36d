const WINDOWS_IMAGE =
  /^mcr\.microsoft\.com\/(?:windows|dotnet\/framework)\b|(?:^|\/)microsoft\/(?:windows|nanoserver|iis|aspnet|dotnet-framework|mssql-server-windows)|nanoserver|windowsservercore|:[\w.-]*(?:windows|ltsc20(?:16|19|22|25))/i

/** Whether the name of an image says that it only runs on Windows, by its repository or tag. */
export const isWindowsImage = (image: string): boolean => WINDOWS_IMAGE.test(image)
