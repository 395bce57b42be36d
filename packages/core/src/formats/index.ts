export * from './registry.js'
export { loadReader } from './loaders.js'
