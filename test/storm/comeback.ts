/** What must be there when the program opens again, and what may be felt of an arrival. */
import { pausedAt } from './acts.ts'
import { credit, passTo, shift } from './course.ts'
import {
  type Cue,
  cueHere,
  intoMs,
  isUnderway,
  type Model,
  partOf,
  type Running,
  ready,
  type Waiting,
} from './model.ts'

const minuteMs = 60_000
const goesOnForMs = 10 * minuteMs
const pausedWaitsForMs = 24 * 60 * minuteMs

/** A session as it lies in the storage. */
export interface Save {
  /** As it was when it was saved. */
  readonly model: Model
  readonly savedAtMs: number
}

/** The session on opening the program at `nowMs`, and whether a step began since the save. */
export function comeBack(save: Save | null, nowMs: number): { model: Model; arrived: boolean } {
  if (!save || save.model.state === 'ready') return { model: ready, arrived: false }
  const { model, savedAtMs } = save
  const awayMs = nowMs - savedAtMs
  if (awayMs < 0) return { model: shift(model, awayMs), arrived: false }
  const isLate = awayMs > goesOnForMs
  if (model.state === 'done') return { model: isLate ? ready : model, arrived: false }
  if (model.state === 'paused') {
    const over = nowMs - model.atMs > pausedWaitsForMs
    return { model: over ? endedAt(model) : model, arrived: false }
  }
  return isLate ? { model: asking(model, savedAtMs), arrived: false } : goOn(model, save, nowMs)
}

function endedAt(model: Model): Model {
  if (model.state !== 'paused') return model
  const { intoMs: _, wasWaiting: __, asks: ___, ...course } = model
  return { ...course, state: 'done', atMs: model.atMs, finished: false }
}

function asking(model: Running | Waiting, savedAtMs: number): Model {
  const paused = pausedAt(model, savedAtMs)
  return paused.state === 'paused' ? { ...paused, asks: true } : paused
}

function goOn(
  before: Running | Waiting,
  { savedAtMs }: Save,
  nowMs: number,
): { model: Model; arrived: boolean } {
  const { model, passed } = passTo(before, nowMs)
  const arrived = passed.length > 0
  if (nowMs - savedAtMs <= before.holdSeconds * 1000 || model.state === 'ready') {
    return { model, arrived }
  }
  const { parts } = credit(before, savedAtMs)
  const creditFromMs = isUnderway(model) ? intoMs(model, nowMs) : 0
  return { model: { ...model, parts, creditFromMs }, arrived }
}

/** Whether the word of an arrival must be felt, must not, or either: `unsureMs` is how exactly the look is known. */
export function arrival(
  model: Model,
  nowMs: number,
  unsureMs: number,
): { cue: Cue; need: 'must' | 'may' } | null {
  const cue = cueHere(model)
  if (model.state !== 'running') return { cue, need: 'must' }
  const sinceMs = intoMs(model, nowMs)
  const aheadMs = (partOf(model)?.seconds ?? 0) * 1000 - sinceMs
  if (sinceMs <= 1_000 - unsureMs || aheadMs > 5_000 + unsureMs) return { cue, need: 'must' }
  return sinceMs <= 1_000 + unsureMs || aheadMs > 5_000 - unsureMs ? { cue, need: 'may' } : null
}
