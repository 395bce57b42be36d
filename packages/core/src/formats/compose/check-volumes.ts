import { display, HOLE, placeOf } from '../../traced-text.js'
import { parseShort } from '../../volumes/short.js'
import { reportProblem } from './log.js'
import type { Log } from './log.js'
import { isMountType } from './mount-type.js'
import { entryOf, itemsOf, scalarOf, scalarText } from './model.js'
import type { Mapping, ModelNode, Scalar } from './model.js'
import { servicesOf } from './services.js'

/** Reports an invalid spec only if every possible value is invalid. */
function checkShort({ values, place }: Scalar, log: Log): void {
  const [spec] = values
  if (values.every((value) => 'error' in parseShort(value))) {
    reportProblem(log, 'invalid-spec', placeOf(spec) ?? place, display(spec))
  }
}

function checkLong(item: Mapping, log: Log): void {
  const type = scalarText(entryOf(item, 'type'))
  if (type === undefined || !entryOf(item, 'target'))
    reportProblem(log, 'wrong-type', item.place, 'an item of `volumes`')
  else if (!type.includes(HOLE) && !isMountType(type)) reportProblem(log, 'invalid-spec', item.place, type)
}

function checkItem(item: ModelNode, log: Log): void {
  const scalar = scalarOf(item)
  if (scalar) checkShort(scalar, log)
  if (item.kind === 'mapping') checkLong(item, log)
}

function checkService(service: Mapping, log: Log): void {
  const volumes = entryOf(service, 'volumes')
  if (volumes && volumes.kind !== 'sequence') reportProblem(log, 'wrong-type', volumes.place, '`volumes`')
  for (const item of itemsOf(volumes)) checkItem(item, log)
}

/** Reports volumes that Compose rejects, including those that another file replaces. */
export function checkVolumes(document: Mapping, log: Log): void {
  for (const [, service] of servicesOf(document)) checkService(service, log)
}
