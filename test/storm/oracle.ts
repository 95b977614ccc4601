/**
 * Knows what must be seen and felt: from the plan, the acts that reached a live program, the saves, and
 * the times at which the program could run. Of the program itself it knows nothing.
 */
import type { Settings } from '../../engine/settings'
import type { Vibration } from '../../simulator/types.ts'
import { pausedAt, perform } from './acts.ts'
import { alarmAtMs, arrival, comeBack, type Save } from './comeback.ts'
import { createLedger } from './ledger.ts'
import {
  type Act,
  beganAtMs,
  begin,
  endsAtMs,
  intoMs,
  isUnderway,
  type Model,
  partOf,
  passTo,
  ready,
  shift,
  withHoldLength,
} from './model.ts'

/** Now, by the true clock and by the watch's own, ms since 1970 UTC. */
export interface Moment {
  readonly trueMs: number
  readonly wallMs: number
}

/** A session with how exactly its position and what it held can be known, ms: a clock that is set is known only so well. */
export interface Kept extends Save {
  readonly unsureMs: number
  readonly heldUnsureMs: number
}

export interface OracleOptions {
  readonly now: () => Moment
  /** The latest that a timer of the watch fires at present, ms. */
  readonly lateMs: () => number
  readonly playsPatterns: boolean
}

export type Oracle = ReturnType<typeof createOracle>

/** How exactly a clock that was set is known at once, until the next tick, ms. */
const setClockMs = 600
/** Beyond a late timer, ms. */
const slackMs = 150
/** Who leaves so soon after an alarm brought the program back wants to leave, ms. */
const wantsToLeaveMs = 15_000

export function createOracle({ now, lateMs, playsPatterns }: OracleOptions) {
  let model: Model = ready
  let isLive = false
  let isSuspended = false
  let isJumping = false
  let dueUnseen: 'must' | 'may' | null = null
  let broughtBack = false
  let openedAtMs = 0
  let isUndecided = false
  /** When the session went on from what was stored, or from a pause: a boundary right then may have been on either side. */
  let wentOnAtMs = Number.NEGATIVE_INFINITY
  let unsureMs = 0
  let heldUnsureMs = 0
  let clockSetUntilMs = 0
  /** The program acted on its guess of how far the clock was set: that much of the error stays, but only once. */
  let isGuessKept = false
  let later: { what: Act; dueMs: number } | null = null
  let unsettledUntilMs = 0
  let quietSinceMs = 0
  let finished = 0
  let changedMs = 0

  const isClockUnsure = (): boolean => now().trueMs < clockSetUntilMs
  const isGuessing = (): boolean => isClockUnsure() && model.state === 'running' && !isGuessKept
  const positionUnsureMs = (): number => unsureMs + (isGuessing() ? setClockMs : 0)
  /** What the tick after a clock was set leaves open: it takes its own lateness for the usual one, 40 ms. */
  const tickUnsureMs = (): number => Math.max(45, lateMs())
  const ledger = createLedger({
    playsPatterns,
    strong: () => model.state !== 'ready' && model.isStrong,
    lateMs,
    earlyMs: positionUnsureMs,
    mayTick: () => mayTick(),
  })

  /** Reminders while nothing moves, and the last seconds of a hold. */
  function mayTick(): boolean {
    if (model.state === 'waiting' || model.state === 'paused') return true
    const part = partOf(model)
    if (part?.kind === 'roll-down' || part?.kind === 'roll-on')
      return intoMs(model, now().wallMs) <= positionUnsureMs() + lateMs()
    if (part?.kind !== 'hold') return false
    const leftMs = part.seconds * 1000 - intoMs(model, now().wallMs)
    return leftMs <= 3_000 + positionUnsureMs()
  }

  function expectHere(cue: Parameters<typeof ledger.expect>[0]['cue'], byFinger: boolean): void {
    const { trueMs } = now()
    ledger.expect({ cue, fromMs: trueMs, untilMs: trueMs, need: 'must', byFinger })
  }

  /** Lets time pass until now; boundaries on the way are to be felt while the program can run. */
  function run(): void {
    const { wallMs, trueMs } = now()
    if (later && trueMs >= later.dueMs) {
      const { what } = later
      later = null
      act(what)
    }
    const before = model
    const after = passTo(before, wallMs)
    model = after.model
    if (after.passed.length > 0) {
      quietSinceMs = trueMs
      changedMs = trueMs - (wallMs - beganAtMs(model))
    }
    if (after.passed.length > 0 && model.state === 'done' && isLive) finished += 1
    if (!isLive || after.passed.length === 0) return
    if (isSuspended || isJumping) dueUnseen = 'must'
    else
      for (const { atMs, cue } of after.passed) {
        const fromMs = trueMs - (wallMs - atMs)
        const seenMs = Math.max(unsettledUntilMs, fromMs + lateMs())
        const untilMs = seenMs + slackMs + positionUnsureMs()
        const need = fromMs - wentOnAtMs < positionUnsureMs() ? 'may' : 'must'
        ledger.expect({ cue, fromMs, untilMs, need, byFinger: false })
      }
  }

  /** Since the clock was set the program may have passed a boundary already that is still ahead here. */
  function lookAhead(): void {
    const { wallMs, trueMs } = now()
    const unsure = positionUnsureMs()
    if (!isLive || isSuspended || unsure === 0) return
    for (const { atMs, cue } of passTo(model, wallMs + unsure).passed) {
      const fromMs = trueMs + atMs - wallMs
      ledger.expect({ cue, fromMs, untilMs: fromMs, need: 'may', byFinger: false })
    }
    ledger.settle(trueMs)
  }

  /** A look after which nobody knows how long nothing was looked at: one word at most, for where the session is now. */
  function expectArrival(withinMs: number, isDoubtful = false): void {
    const { wallMs, trueMs } = now()
    const arrived = arrival(model, wallMs, withinMs + positionUnsureMs())
    if (!arrived) return
    const unsure = positionUnsureMs()
    const endMs = endsAtMs(model) ?? Number.POSITIVE_INFINITY
    const isShort = endMs - wallMs < withinMs + slackMs + unsure
    const isFresh = wallMs - beganAtMs(model) < unsure
    const untilMs = trueMs + withinMs + slackMs + unsure
    const need = isShort || isFresh || isDoubtful ? 'may' : arrived.need
    ledger.expect({ cue: arrived.cue, fromMs: trueMs, untilMs, need, byFinger: false })
  }

  /** A finger that puts the session at the beginning of a step says where it is. */
  function reposition(before: Model): void {
    const moved = isUnderway(before) && isUnderway(model) && before.index !== model.index
    if (!moved && intoMs(model, now().wallMs) > 0) stayUnsure()
    else unsureMs = isClockUnsure() ? tickUnsureMs() : 0
    if (model.state === 'running') clockSetUntilMs = Math.min(clockSetUntilMs, untilNextTickMs())
  }

  /** The program looked before the tick that would have told it the time exactly. */
  function stayUnsure(): void {
    if (!isGuessing()) return
    unsureMs += setClockMs
    heldUnsureMs += setClockMs
    isGuessKept = true
  }

  const untilNextTickMs = (): number => now().trueMs + 1_000 + lateMs()

  function act(what: Act): void {
    run()
    const before = model
    const done = perform(before, what, now().wallMs)
    model = done.model
    quietSinceMs = now().trueMs
    if (before.state === 'paused') wentOnAtMs = now().trueMs
    if (done.meant) changedMs = now().trueMs
    if (done.meant) reposition(before)
    else stayUnsure()
    if (done.cue) {
      ledger.overrule(now().trueMs)
      expectHere(done.cue, true)
    }
  }

  return {
    run,
    get model() {
      return model
    },
    get isLive() {
      return isLive
    },
    /** How many sessions came to their planned end while the program ran. */
    get finished() {
      return finished
    },
    get words() {
      return ledger.words
    },
    get heldUnsureMs() {
      return heldUnsureMs
    },
    positionUnsureMs,
    /** A session was left at a boundary, its clock just set: on which side it goes on nobody can know, so what follows is not judged. */
    get isUndecided() {
      return isUndecided
    },
    /** The clock was set, and the tick that tells by how much is still to come. */
    get isClockUnsure() {
      return isLive && model.state === 'running' && isClockUnsure()
    },
    nowWallMs: () => now().wallMs,
    /** When the session last changed, true ms. */
    get changedMs() {
      return changedMs
    },
    /** For how long nothing has happened to the session, true ms. */
    quietMs: () => now().trueMs - quietSinceMs,
    /** False shortly after a jump, until the program has looked. */
    get isSettled() {
      return isLive && !isSuspended && now().trueMs >= unsettledUntilMs
    },
    /** The session as a save has it that was written just now. */
    save(savedAtMs: number): Kept {
      const unsure = positionUnsureMs()
      return { model: passTo(model, savedAtMs).model, savedAtMs, unsureMs: unsure, heldUnsureMs }
    },
    /** The program opens, with what is stored. */
    opened(save: Kept | null, byAlarm: boolean): void {
      const { wallMs, trueMs } = now()
      isLive = true
      isSuspended = false
      isJumping = false
      dueUnseen = null
      quietSinceMs = trueMs
      broughtBack = byAlarm
      openedAtMs = trueMs
      wentOnAtMs = trueMs
      unsureMs = save?.unsureMs ?? 0
      heldUnsureMs = save?.heldUnsureMs ?? 0
      clockSetUntilMs = 0
      unsettledUntilMs = 0
      const back = comeBack(save, wallMs)
      model = back.model
      if (model.state === 'paused' && isNearBoundary(save)) isUndecided = true
      if (back.arrived || isNearBoundary(save))
        expectArrival(unsureMs > 0 ? lateMs() : 0, isNearBoundary(save))
    },
    died(): void {
      later = null
      run()
      lookAhead()
      isJumping = false
      isLive = false
      isSuspended = false
      ledger.silence()
    },
    /** A session starts, from the ready screen. */
    start(settings: Settings): void {
      const started = begin(settings, now().wallMs)
      model = started.model
      unsureMs = 0
      heldUnsureMs = 0
      expectHere(started.cue, true)
    },
    close(): void {
      if (model.state === 'done') model = ready
    },
    /** A finger's act that reached the program. */
    act,
    /** An act that reaches the program so much later, if it still lives then. */
    actLater(what: Act, afterMs: number): void {
      later = { what, dueMs: now().trueMs + afterMs }
    },
    takeHoldLength(holdSeconds: number): void {
      run()
      stayUnsure()
      model = withHoldLength(model, holdSeconds)
    },
    /** The user makes the program go, with its life-cycle calls. */
    leave(): void {
      run()
      const { wallMs, trueMs } = now()
      const soon = broughtBack && trueMs - openedAtMs < wantsToLeaveMs
      if (soon && isUnderway(model)) model = pausedAt(model, wallMs)
    },
    suspend(): void {
      run()
      lookAhead()
      isSuspended = isLive
      dueUnseen = isLive ? ledger.hush() : null
    },
    resume(): void {
      run()
      isSuspended = false
      if (!isLive) return
      if (isClockUnsure()) quietSinceMs = now().trueMs
      if (dueUnseen) expectArrival(lateMs(), unsureMs > 0 || dueUnseen === 'may')
      dueUnseen = null
      unsettledUntilMs = untilNextTickMs()
    },
    /** To be called before the watch's clock is set, by so much. */
    setClock(stepMs: number, told: boolean): void {
      run()
      ledger.jump(told)
      if (!isLive) return
      const { trueMs } = now()
      const follows = told || stepMs < 0
      isJumping = !follows
      quietSinceMs = trueMs
      if (isJumping) {
        dueUnseen = ledger.hush()
      }
      if (follows) {
        model = shift(model, stepMs)
        unsureMs += tickUnsureMs()
        heldUnsureMs += setClockMs + unsureMs
        isGuessKept = false
        clockSetUntilMs = model.state === 'running' ? untilNextTickMs() : Number.POSITIVE_INFINITY
      }
      unsettledUntilMs = untilNextTickMs()
    },
    /** To be called after the watch's clock was set without a word to the program: what passed is passed. */
    jumped(): void {
      if (!isJumping) return
      run()
      isJumping = false
      if (dueUnseen) expectArrival(1_000 + lateMs(), unsureMs > 0 || dueUnseen === 'may')
      dueUnseen = null
    },
    feel(one: Vibration): void {
      ledger.feel(one)
    },
    settle(): void {
      ledger.settle(now().trueMs)
    },
    /** When an alarm may ring, by the watch's clock, ms: from, to; null when none may be armed. */
    alarmRange(): readonly [number, number] | null {
      const { wallMs } = now()
      const unsure = positionUnsureMs()
      const rings = [wallMs - 1_000 - lateMs() - unsure, wallMs].flatMap((lookedAtMs) =>
        [-unsure, 0, unsure].map((byMs) => alarmAtMs(shift(model, byMs), lookedAtMs)),
      )
      const known = rings.filter((ringsAtMs) => ringsAtMs !== null)
      if (known.length === 0) return null
      const mayBeNone = known.length < rings.length
      const roundingMs = unsure > 0 ? 1_000 : 0
      const lastMs = mayBeNone ? Number.POSITIVE_INFINITY : Math.max(...known) + roundingMs
      return [Math.min(...known) - roundingMs, lastMs]
    },
    /** True when an act now could fall on either side of a boundary, since the clock was set. */
    get isDelicate() {
      const unsure = positionUnsureMs()
      if (unsure === 0) return false
      if (now().wallMs - beganAtMs(model) < unsure + 20) return true
      if (model.state !== 'running') return false
      const into = intoMs(model, now().wallMs)
      const endMs = (endsAtMs(model) ?? Number.POSITIVE_INFINITY) - now().wallMs
      return into < unsure + 20 || endMs < unsure + 20 || Math.abs(into - 3_000) < unsure + 20
    },
  }
}

/** On which side of a boundary it was saved cannot be known. */
function isNearBoundary(save: Kept | null): boolean {
  if (!save || save.unsureMs === 0) return false
  const { model, savedAtMs, unsureMs } = save
  const endMs = endsAtMs(model) ?? Number.POSITIVE_INFINITY
  return savedAtMs - beganAtMs(model) <= unsureMs || endMs - savedAtMs <= unsureMs
}
