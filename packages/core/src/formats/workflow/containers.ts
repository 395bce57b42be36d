import { entryNamed, scalarsIn, type YamlNode } from '../../languages/yaml/nodes.js'
import { unwritten, writtenAs } from '../../traced-text.js'
import type { Context, Reading, TracedText } from '../../types.js'
import { mergeReadings, readCommand, readOptions, type Host } from '../pieces.js'
import { fillTemplates } from '../templates.js'

/** An expression of a workflow; one of `env` has the name as a group. */
export const EXPRESSION = /\$\{\{(?:[ \t]*env\.(\w+)[ \t]*|[^\n]*?)\}\}/g

const textsOf = (node: YamlNode | undefined): TracedText[] =>
  node ? scalarsIn(node).map(({ value }) => fillTemplates(value, { pattern: EXPRESSION })) : []

/** The runner starts a container by `docker create` with its volumes and options. */
export function readContainer(container: YamlNode, host: Host, context: Context): Reading {
  const volumes = textsOf(entryNamed(container, 'volumes')).flatMap((volume) => [
    unwritten('-v'),
    writtenAs(volume, 'data'),
  ])
  const argv = [unwritten('docker'), unwritten('create'), ...volumes, unwritten('image')]
  const options = textsOf(entryNamed(container, 'options'))
  return mergeReadings([
    readCommand(argv, host, context),
    ...options.map((text) => readOptions('create', text, host, context)),
  ])
}

/** The containers of a job: its own and its services. */
function containersOf(job: YamlNode): YamlNode[] {
  const services = entryNamed(job, 'services')
  const own = entryNamed(job, 'container')
  const others = services?.kind === 'mapping' ? [...services.entries.values()].map(({ value }) => value) : []
  return own ? [own, ...others] : others
}

/** Lists what the containers of jobs and services mount. */
export function readContainers(documents: readonly YamlNode[], host: Host, context: Context): Reading {
  const containers = documents.flatMap((document) => {
    const jobs = entryNamed(document, 'jobs')
    return jobs?.kind === 'mapping' ? [...jobs.entries.values()].flatMap(({ value }) => containersOf(value)) : []
  })
  return mergeReadings(containers.map((container) => readContainer(container, host, context)))
}
