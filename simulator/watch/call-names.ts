import { createDate } from '../date.ts'
import { isClassName } from './guard.ts'
import type { Hardware } from './hardware.ts'
import { createModules } from './modules.ts'
import { createRun } from './run.ts'
import { createGlass } from './ui.ts'
import { createTimerModule } from './zos/timer.ts'

/** Throws a sentence when a call is to refuse that no program can make on this watch. */
export function refuseUnknownCalls(hardware: Hardware): void {
  const refused = Object.keys(hardware.conditions.calls)
  if (refused.length === 0) return
  const known = callNamesOf(hardware)
  const unknown = refused.find((name) => !known.includes(name))
  if (unknown === undefined) return
  const near = known.filter((name) => name.split(' ')[0] === unknown.split(' ')[0])
  throw new RangeError(
    `On the ${hardware.model.name} there is no call "${unknown}". There is ${(near.length > 0 ? near : known).join(', ')}.`,
  )
}

/** Every call that programs can make on this watch, found in its modules. */
function callNamesOf(hardware: Hardware): string[] {
  const run = {
    ...createRun({
      hardware,
      motorReadyAtMs: 0,
      end: nothing,
      leave: nothing,
      replacePage: nothing,
    }),
    need: nothing,
  }
  const glass = createGlass(run, () => null)
  const timers = createTimerModule(run)
  const ProgramDate = createDate({ nowMs: () => 0, timeZone: () => 'UTC' })
  const modules = createModules({ run, glass, timers, ProgramDate })
  const { GROUP } = glass.module.widget
  const group = glass.module.createWidget(GROUP, { x: 0, y: 0, w: 0, h: 0 })
  return [
    ...[...modules].flatMap(([name, module]) => (module ? namesIn(module, `${name} `) : [])),
    ...namesIn(group, '@zos/ui Widget.'),
    ...globals.map((name) => `global ${name}`),
  ]
}

const globals = ['setTimeout', 'setInterval', 'clearTimeout', 'clearInterval']

function nothing(): void {}

/** The names of the functions in a part, behind `prefix`. */
function namesIn(part: object, prefix: string): string[] {
  return namesOf(part).flatMap((name) => {
    const inner: unknown = Reflect.get(part, name)
    if (typeof inner === 'object' && inner !== null) return namesIn(inner, `${prefix}${name}.`)
    if (typeof inner !== 'function') return []
    const made = isClassName(name) ? Reflect.construct(inner, []) : {}
    return [`${prefix}${name}`, ...namesIn(made, `${prefix}${name}.`)]
  })
}

/** Own names, and those of the methods that a class brings. */
function namesOf(part: object): string[] {
  const { prototype } = part.constructor
  const brought = prototype === Object.prototype ? [] : Object.getOwnPropertyNames(prototype)
  return [...Object.keys(part), ...brought.filter((name) => name !== 'constructor')]
}
