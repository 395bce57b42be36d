import { textFormat } from '../text-format.js'

const MOUNTING_KEY = /\bhostPath\b|^ *(?:- +)?local:|\bvolume:|\bextraMounts\b/m

/** The head of a manifest, of a configuration of kind or k3d, and of a chart's values. */
const HEAD = /^apiVersion:/m

export const kubernetes = textFormat({
  id: 'kubernetes',
  title: 'Kubernetes, kind and k3d',
  globs: ['**/{kind,k3d}{,-config,-cluster}.{yml,yaml}'],
  asks: ['**/*.{yml,yaml}'],
  recognizes: (text) => MOUNTING_KEY.test(text) && (HEAD.test(text) || /\bhostPath\b/.test(text)),
  mayMount: (text) => MOUNTING_KEY.test(text),
})
