declare const self: ServiceWorkerGlobalScope

/** The build inserts the names of all its files and a hash of their content. */
declare const BUILT_FILES: readonly string[]
declare const BUILT_HASH: string

const PREFIX = 'playground-'
const CACHE = `${PREFIX}${BUILT_HASH}`

const storeFiles = async (): Promise<void> => (await caches.open(CACHE)).addAll(BUILT_FILES)

async function removeOldFiles(): Promise<void> {
  const old = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== CACHE)
  await Promise.all(old.map((name) => caches.delete(name)))
  await self.clients.claim()
}

async function respond(request: Request): Promise<Response> {
  // Ignores `Vary`: the files are the same for every request.
  return (await caches.match(request, { ignoreVary: true })) ?? fetch(request)
}

self.addEventListener('install', (event) => {
  event.waitUntil(storeFiles())
})
self.addEventListener('activate', (event) => {
  event.waitUntil(removeOldFiles())
})
self.addEventListener('fetch', (event) => {
  event.respondWith(respond(event.request))
})

export {}
