/** How watches are reported to differ: one list, and how one watch answers all of it. */
import { alarmConditions } from './alarms.ts'
import { callConditions, type Refusals, refusals } from './calls.ts'
import type { Condition } from './condition.ts'
import { keyConditions } from './keys.ts'
import { linkConditions } from './link.ts'
import { motorConditions } from './motor.ts'
import { screenConditions } from './screen.ts'
import { speedConditions } from './speed.ts'
import { storageConditions } from './storage.ts'
import { timeConditions } from './time.ts'
import { widgetConditions } from './widgets.ts'

/** The conditions by what they are about. */
export const groups = {
  Calls: callConditions,
  Motor: motorConditions,
  Alarms: alarmConditions,
  Storage: storageConditions,
  Screen: screenConditions,
  Widgets: widgetConditions,
  Keys: keyConditions,
  Speed: speedConditions,
  Link: linkConditions,
  Time: timeConditions,
} as const

/** The whole list, by id. */
export const conditions = {
  ...callConditions,
  ...motorConditions,
  ...alarmConditions,
  ...storageConditions,
  ...screenConditions,
  ...widgetConditions,
  ...keyConditions,
  ...speedConditions,
  ...linkConditions,
  ...timeConditions,
}

/** The name of a condition. */
export type ConditionId = keyof typeof conditions
type AnswerTo<One> = One extends Condition<infer Answer> ? Answer : never
/** One answer to each condition. */
export type Answers = { readonly [Id in ConditionId]: AnswerTo<(typeof conditions)[Id]> }

/** How one watch answers. */
export interface Conditions extends Answers {
  /** The calls that refuse. */
  readonly calls: Refusals
}
/** What is left out is as documented. */
export type ChosenConditions = Partial<Conditions>

/** Three kinds of watches: as the vendor describes them, as they were reported, and the one that costs a user most. */
export const presetNames = ['documented', 'as reported', 'worst'] as const
export type Preset = (typeof presetNames)[number]

const fieldOf = { documented: 'default', 'as reported': 'reported', worst: 'worst' } as const

/** The answers of a kind of watch. No call refuses. */
export function preset(name: Preset): Conditions {
  const field = fieldOf[name]
  const answers = Object.entries(conditions).map(([id, condition]) => [id, condition[field]])
  return { ...(Object.fromEntries(answers) as Answers), calls: {} }
}

/** A watch's answers, complete. Throws a sentence for a condition, an answer or a way to refuse that there is not. */
export function readConditions(chosen: ChosenConditions | Preset = {}): Conditions {
  if (typeof chosen === 'string') {
    refuseUnknown('kind of watch', chosen, presetNames)
    return preset(chosen)
  }
  const { calls = {}, ...answers } = chosen
  for (const [id, answer] of Object.entries(answers)) {
    refuseUnknown('condition', id, Object.keys(conditions))
    const known = Object.keys(conditions[id as ConditionId].answers)
    refuseUnknown(`answer to the condition ${id}`, answer, known)
  }
  for (const way of Object.values(calls)) {
    if (typeof way === 'string') refuseUnknown('way to refuse', way, refusals)
    else refuseUnknownMoment(way)
  }
  return { ...preset('documented'), ...answers, calls }
}

function refuseUnknown(kind: string, name: unknown, known: readonly string[]): void {
  if (known.some((other) => other === name)) return
  throw new RangeError(`There is no ${kind} "${String(name)}". There is ${known.join(', ')}.`)
}

function refuseUnknownMoment(way: unknown): void {
  const { throwsOnce } = (way ?? {}) as { throwsOnce?: object }
  const [moment, ...others] = Object.entries(throwsOnce ?? {})
  if (moment && ['atCall', 'afterMs'].includes(moment[0]) && moment[1] >= 0 && !others[0]) return
  throw new RangeError(
    `A call throws once at a call, { throwsOnce: { atCall: 1 } }, or after some ms, { throwsOnce: { afterMs: 0 } }, not ${JSON.stringify(way)}.`,
  )
}
