import { render } from 'preact'
import { App } from './app.js'

const root = document.getElementById('app')
if (root) {
  root.replaceChildren()
  render(<App />, root)
}

// The development server and insecure origins have no service worker: there the page needs its server.
if ('serviceWorker' in navigator) navigator.serviceWorker.register('./service-worker.js').catch(() => undefined)
