import { describe, expect, it } from 'vitest'
import type { Cue } from '../../../engine/cue/cue'
import { heldSeconds } from '../../../engine/history/record'
import { defaultSettings, type Settings } from '../../../engine/routine/settings'
import { afterAction } from '../../../engine/session/actions'
import { alarmFor } from '../../../engine/session/alarm'
import { awakeMs } from '../../../engine/session/awake'
import { resume } from '../../../engine/session/resume'
import {
  advance,
  type Begun,
  elapsedMs,
  ready,
  type Session,
  shift,
  start,
  stepOf,
} from '../../../engine/session/session'

const t0 = 1_767_600_000_000
const day = 24 * 3600
const ms = (seconds: number): number => t0 + seconds * 1000

function midway(seconds: number, settings: Settings = defaultSettings): Begun {
  return advance(start(settings, t0), ms(seconds)) as Begun
}

/** What is there on a return at so many seconds, of a session saved at so many. */
function returned(savedAt: number, at: number, session: Begun = midway(savedAt)) {
  return resume({ session, savedAtMs: ms(savedAt) }, ms(at))
}

function whereIs(session: Session, seconds: number): string {
  const step = stepOf(session)
  const into = Math.floor(elapsedMs(session, ms(seconds)) / 1000)
  return [session.state, ...(step ? [step.kind, step.pass, `${into} s`] : [])].join(' ')
}

describe('coming back', () => {
  it.each<[string, number, number, string, Cue | null]>([
    ['in the same step', 40, 60, 'running hold 1 25 s', null],
    ['in a later step, which goes on', 40, 120, 'running roll-up 2 5 s', 'move'],
    ['in a later step, which just began', 40, 100.5, 'running set-up 2 0 s', 'pass-2'],
    ['in a later step, which is nearly over', 40, 96, 'running roll-down 1 16 s', null],
    ['when its time ran out', 500, 700, 'done', 'done'],
    ['at ten minutes', 0, 600, 'done', 'done'],
  ])('%s', (_, savedAt, at, where, cue) => {
    const turn = returned(savedAt, at)
    expect(whereIs(turn.session, at)).toBe(where)
    expect(turn.cue).toBe(cue)
  })

  it('after ten minutes asks, where the session was left', () => {
    const { session, cue } = returned(40, 640.001)
    expect(whereIs(session, 641)).toBe('paused hold 1 5 s')
    expect(session).toMatchObject({ asks: true })
    expect(cue).toBeNull()
    expect(whereIs(afterAction(session, { type: 'resume' }, ms(700)), 701)).toBe(
      'running hold 1 6 s',
    )
    expect(awakeMs(session, ms(700))).toBe(0)
  })

  it('keeps what was not rolled out of the total, whatever answers the question', () => {
    const { session } = returned(40, 3_600)
    const tookMs = (one: Session) => (one.state === 'done' ? one.endedAtMs - one.startedAtMs : null)
    const end = (one: Session, at: number) => afterAction(one, { type: 'end' }, ms(at))
    expect(tookMs(end(session, 3_605))).toBe(40_000)
    for (const type of ['resume', 'skip', 'back', 'one-more-spot'] as const) {
      const goesOn = afterAction(session, { type }, ms(3_605))
      const running = afterAction(goesOn, { type: 'resume' }, ms(3_605))
      expect(tookMs(end(running, 3_615)), type).toBe(50_000)
    }
  })

  it('finds a paused session as it was, for a day', () => {
    const paused = afterAction(midway(40), { type: 'pause' }, ms(40)) as Begun
    expect(returned(40, day, paused).session).toBe(paused)
    const over = { state: 'done', finished: false, endedAtMs: ms(40) }
    expect(returned(40, 41 + day, paused).session).toMatchObject(over)
  })

  it('shows what is done for ten minutes', () => {
    const done = midway(600)
    expect(returned(600, 1_200, done).session).toBe(done)
    expect(returned(600, 1_201, done).session).toBe(ready)
  })

  it('waits on where it waited', () => {
    const waiting = midway(35, { ...defaultSettings, holdStart: 'tap' })
    expect(returned(35, 300, waiting).session).toEqual(waiting)
  })

  it('takes a clock that went back as no time', () => {
    expect(whereIs(returned(40, -9_000).session, -9_000)).toBe('running hold 1 5 s')
  })

  it('finds nothing where nothing is', () => {
    expect(resume(null, t0)).toEqual({ session: ready, cue: null })
  })
})

describe('what is credited', () => {
  it.each<[string, number, number, number]>([
    ['all of it, when away for one hold length', 50, 95, 45],
    ['up to the save, when away for longer', 50, 96, 15],
    ['nothing of a hold that came and went', 20, 99, 0],
  ])('%s', (_, savedAt, at, heldAtOnce) => {
    const session = returned(savedAt, at).session as Begun
    expect(heldSeconds(session, 'right')).toBe(heldAtOnce)
  })

  it('from the return on, in a hold that began meanwhile', () => {
    const back = returned(50, 150).session
    const done = advance(back, ms(600)) as Begun
    expect(heldSeconds(done, 'right')).toBe(15 + (180 - 150) + 45)
    expect(heldSeconds(done, 'left')).toBe(135)
  })
})

describe('a hold that was gone back to', () => {
  it('is never credited for longer than it is', () => {
    const back = afterAction(midway(75), { type: 'back' }, ms(75)) as Begun
    const again = resume({ session: back, savedAtMs: ms(75) }, ms(75 + 46)).session as Begun
    expect(heldSeconds(advance(again, ms(600)) as Begun, 'right')).toBe(40 + 45 + 45)
    const longer = { ...defaultSettings, holdSeconds: 90 }
    const hold = afterAction(midway(100, longer), { type: 'back' }, ms(100)) as Begun
    const shorter = afterAction(
      hold,
      { type: 'new-hold-length', holdSeconds: 30 },
      ms(100),
    ) as Begun
    const returned = resume({ session: shorter, savedAtMs: ms(100) }, ms(140)).session
    const done = advance(returned, ms(9_000)) as Begun
    expect(done.steps[2]?.heldMs).toBe(90_000)
  })
})

describe('a clock that was set', () => {
  it.each([3_600_000, -3_600_000])('moves the session by %i ms, and nothing else', (byMs) => {
    const session = midway(50)
    const moved = shift(session, byMs)
    expect(elapsedMs(moved, ms(50) + byMs)).toBe(elapsedMs(session, ms(50)))
    expect(advance(moved, ms(600) + byMs)).toMatchObject({ endedAtMs: ms(600) + byMs })
    expect(shift(ready, byMs)).toEqual(ready)
  })
})

describe('the alarm', () => {
  it.each<[string, number, number]>([
    ['rings 6 s before the next boundary', 0, 9],
    ['still does when it would ring in 2 s', 7, 9],
    ['rings for the one after when it cannot make the next', 7.001, 29],
    ['rings before the end', 580, 594],
  ])('%s', (_, seconds, ringsAt) => {
    expect(alarmFor(midway(seconds), ms(seconds))).toBe(ms(ringsAt))
  })

  it('rings at a whole second, never later than it should', () => {
    const session = start(defaultSettings, t0 + 999)
    expect(alarmFor(session, t0 + 999)).toBe(ms(9))
  })

  it('is gone when there is no boundary that it can make', () => {
    expect(alarmFor(midway(595), ms(595))).toBeNull()
    expect(alarmFor(midway(600), ms(600))).toBeNull()
    expect(alarmFor(ready, t0)).toBeNull()
    expect(alarmFor(afterAction(midway(40), { type: 'pause' }, ms(40)), ms(40))).toBeNull()
  })

  it('does not look beyond a hold that starts with a tap', () => {
    const tap: Settings = { ...defaultSettings, holdStart: 'tap' }
    expect(alarmFor(midway(20, tap), ms(20))).toBe(ms(29))
    expect(alarmFor(midway(31, tap), ms(31))).toBeNull()
    expect(alarmFor(midway(60, tap), ms(60))).toBeNull()
  })
})

describe('the screen is kept on', () => {
  it.each<[string, Session, number, number]>([
    ['for the rest of the session and ten minutes', midway(100), 100, 500 + 600],
    ['for two minutes of a pause', afterAction(midway(40), { type: 'pause' }, ms(40)), 100, 60],
    ['for a minute after the end', midway(600), 620, 40],
    ['not before', ready, 0, 0],
  ])('%s', (_, session, seconds, forSeconds) => {
    expect(awakeMs(session, ms(seconds))).toBe(forSeconds * 1000)
  })
})
