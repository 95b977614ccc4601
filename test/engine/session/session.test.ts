import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { heldSeconds } from '../../../engine/history/record'
import { defaultSettings, type Settings } from '../../../engine/routine/settings'
import { type Action, afterAction, offersOneMoreSpot } from '../../../engine/session/actions'
import {
  advance,
  elapsedMs,
  isUnderway,
  leftMs,
  ready,
  type Session,
  start,
  stepOf,
} from '../../../engine/session/session'
import { anySettings } from '../arbitraries'

const t0 = 1_767_600_000_000
const tapSettings: Settings = { ...defaultSettings, holdStart: 'tap' }

/** A session of the default settings, up to date at so many seconds after its start. */
function midway(seconds: number, settings: Settings = defaultSettings): Session {
  return advance(start(settings, t0), t0 + seconds * 1000)
}

/** A session after an action at so many seconds after its start. */
function actionAt(
  session: Session,
  seconds: number,
  type: Exclude<Action['type'], 'new-hold-length'>,
): Session {
  const nowMs = t0 + seconds * 1000
  return afterAction(advance(session, nowMs), { type }, nowMs)
}

/** Where a session is: state, step, whole seconds into it. */
function whereIs(session: Session, seconds: number): string {
  const nowMs = t0 + seconds * 1000
  const now = advance(session, nowMs)
  const step = stepOf(now)
  const into = Math.floor(elapsedMs(now, nowMs) / 1000)
  return [now.state, ...(step ? [step.kind, step.leg, step.pass, `${into} s`] : [])].join(' ')
}

describe('a running session', () => {
  it.each([
    [0, 'running set-up right 1 0 s'],
    [14.999, 'running set-up right 1 14 s'],
    [15, 'running roll-up right 1 0 s'],
    [35, 'running hold right 1 0 s'],
    [79.999, 'running hold right 1 44 s'],
    [80, 'running roll-down right 1 0 s'],
    [100, 'running set-up right 2 0 s'],
    [300, 'running change-leg left 1 0 s'],
    [599.999, 'running roll-down left 3 19 s'],
    [600, 'done'],
    [100_000, 'done'],
  ])('is after %d s at: %s', (seconds, where) => {
    expect(whereIs(start(defaultSettings, t0), seconds)).toBe(where)
  })

  it('is where it is however often it was looked at on the way', () => {
    fc.assert(
      fc.property(
        anySettings.filter(({ holdStart }) => holdStart === 'auto'),
        fc.array(fc.integer({ min: 0, max: 400_000 })),
        (settings, gapsMs) => {
          const begun = start(settings, t0)
          let nowMs = t0
          let looked: Session = begun
          for (const gapMs of gapsMs) {
            nowMs += gapMs
            looked = advance(looked, nowMs)
          }
          expect(looked).toEqual(advance(begun, nowMs))
        },
      ),
    )
  })

  it('ends at its planned moment, however late it is looked at, and every hold counts in full', () => {
    const done = midway(4_000)
    expect(done).toMatchObject({ state: 'done', finished: true, endedAtMs: t0 + 600_000 })
    expect(done.state === 'done' && heldSeconds(done, 'right')).toBe(135)
    expect(done.state === 'done' && heldSeconds(done, 'left')).toBe(135)
  })

  it('stays at its step when the clock goes back', () => {
    const session = midway(40)
    expect(advance(session, t0)).toBe(session)
    expect(elapsedMs(session, t0)).toBe(0)
  })

  it('knows how much is left', () => {
    const session = midway(100)
    expect(isUnderway(session) && leftMs(session, t0 + 100_000)).toBe(500_000)
  })
})

describe('pause and resume', () => {
  it('hold the step where it was, and move everything after it by as long', () => {
    const paused = actionAt(midway(0), 40, 'pause')
    expect(whereIs(paused, 5_000)).toBe('paused hold right 1 5 s')
    const resumed = actionAt(paused, 5_000, 'resume')
    expect(whereIs(resumed, 5_000)).toBe('running hold right 1 5 s')
    expect(whereIs(resumed, 5_040)).toBe('running roll-down right 1 0 s')
    expect(advance(resumed, t0 + 9_999_000)).toMatchObject({ endedAtMs: t0 + 5_560_000 })
  })

  it('mean nothing twice', () => {
    const paused = actionAt(midway(0), 40, 'pause')
    expect(actionAt(paused, 41, 'pause')).toBe(paused)
    const running = midway(40)
    expect(actionAt(running, 40, 'resume')).toBe(running)
  })
})

describe('skip', () => {
  it('goes to the next step, credits what was held, and is remembered', () => {
    const skipped = actionAt(midway(0), 45, 'skip')
    expect(whereIs(skipped, 45)).toBe('running roll-down right 1 0 s')
    expect(skipped.state === 'running' && skipped.steps[2]).toMatchObject({
      heldMs: 10_000,
      skipped: true,
    })
  })

  it('past the last step ends the session', () => {
    expect(actionAt(midway(0), 590, 'skip')).toMatchObject({
      state: 'done',
      endedAtMs: t0 + 590_000,
    })
  })

  it('past a spot that was waited for, paused or not, skips nothing', () => {
    const waiting = midway(35, tapSettings)
    const paused = actionAt(actionAt(waiting, 60, 'pause'), 61, 'skip')
    expect(whereIs(paused, 62)).toBe('paused hold right 1 0 s')
    expect(isUnderway(paused) && paused.steps.some((step) => step.skipped)).toBe(false)
  })

  it('leaves a paused session paused', () => {
    const paused = actionAt(actionAt(midway(0), 40, 'pause'), 50, 'skip')
    expect(whereIs(paused, 60)).toBe('paused roll-down right 1 0 s')
  })
})

describe('back', () => {
  it('restarts the step', () => {
    expect(whereIs(actionAt(midway(0), 40, 'back'), 40)).toBe('running hold right 1 0 s')
  })

  it.each([
    [37.999, 'running roll-up right 1 0 s'],
    [38, 'running hold right 1 0 s'],
    [2, 'running set-up right 1 0 s'],
  ])('at %d s leads to: %s', (seconds, where) => {
    expect(whereIs(actionAt(midway(0), seconds, 'back'), seconds)).toBe(where)
  })

  it('credits a part that is held again only once', () => {
    const again = actionAt(midway(0), 65, 'back')
    const heldOnly = actionAt(again, 65 + 20, 'skip')
    const done = actionAt(heldOnly, 90, 'end')
    expect(done.state === 'done' && heldSeconds(done, 'right')).toBe(30)
    const heldLonger = actionAt(actionAt(again, 65 + 40, 'skip'), 106, 'end')
    expect(heldLonger.state === 'done' && heldSeconds(heldLonger, 'right')).toBe(40)
  })

  it('takes a skip back', () => {
    const skippedAndBack = actionAt(actionAt(midway(0), 45, 'skip'), 46, 'back')
    expect(whereIs(skippedAndBack, 46)).toBe('running hold right 1 0 s')
    expect(skippedAndBack.state === 'running' && skippedAndBack.steps[2]?.skipped).toBe(false)
  })
})

describe('one more spot', () => {
  it('in a hold comes after it: roll on, then a full hold more', () => {
    const more = actionAt(midway(0), 40, 'one-more-spot')
    expect(whereIs(more, 79)).toBe('running hold right 1 44 s')
    expect(whereIs(more, 80)).toBe('running roll-on right 1 0 s')
    expect(whereIs(more, 90)).toBe('running hold right 1 0 s')
    expect(whereIs(more, 135)).toBe('running roll-down right 1 0 s')
  })

  it('in the roll-down comes at once, and the roll-down after it in full', () => {
    const more = actionAt(midway(0), 85, 'one-more-spot')
    expect(whereIs(more, 85)).toBe('running roll-on right 1 0 s')
    expect(whereIs(more, 95)).toBe('running hold right 1 0 s')
    expect(whereIs(more, 140)).toBe('running roll-down right 1 0 s')
    expect(whereIs(more, 160)).toBe('running set-up right 2 0 s')
  })

  it('asked for twice in a hold is one spot', () => {
    const more = actionAt(midway(0), 40, 'one-more-spot')
    expect(actionAt(more, 41, 'one-more-spot')).toBe(advance(more, t0 + 41_000))
  })

  it.each([0, 20, 300])('is not offered at %d s', (seconds) => {
    const session = midway(seconds)
    expect(offersOneMoreSpot(session)).toBe(false)
    expect(actionAt(session, seconds, 'one-more-spot')).toBe(session)
  })

  it('is not offered without end', () => {
    let session = midway(85)
    for (let asked = 0; asked < 8; asked += 1) {
      session = actionAt(session, 85, 'one-more-spot')
      session = actionAt(actionAt(session, 85, 'skip'), 85, 'skip')
    }
    expect(whereIs(session, 85)).toBe('running roll-down right 1 0 s')
    expect(isUnderway(session) && session.steps.filter(({ extra }) => extra)).toHaveLength(16)
    expect(offersOneMoreSpot(session)).toBe(false)
  })
})

describe('a hold that starts when I tap', () => {
  it('is waited for at the end of rolling up, as long as it takes', () => {
    expect(whereIs(start(tapSettings, t0), 34)).toBe('running roll-up right 1 19 s')
    expect(whereIs(start(tapSettings, t0), 999)).toBe('waiting roll-up right 1 20 s')
  })

  it('starts with the tap, whole', () => {
    const found = actionAt(midway(35, tapSettings), 100, 'found-spot')
    expect(whereIs(found, 100)).toBe('running hold right 1 0 s')
    expect(whereIs(found, 145)).toBe('running roll-down right 1 0 s')
  })

  it('waits again after a pause', () => {
    const paused = actionAt(midway(35, tapSettings), 60, 'pause')
    expect(whereIs(actionAt(paused, 90, 'resume'), 90)).toBe('waiting roll-up right 1 20 s')
  })

  it('can be skipped to, which skips nothing, and gone back from', () => {
    const waiting = midway(35, tapSettings)
    const skipped = actionAt(waiting, 60, 'skip')
    expect(whereIs(skipped, 60)).toBe('running hold right 1 0 s')
    expect(isUnderway(skipped) && skipped.steps.some((step) => step.skipped)).toBe(false)
    expect(whereIs(actionAt(waiting, 60, 'back'), 60)).toBe('running roll-up right 1 0 s')
  })

  it('is waited for after rolling on, too', () => {
    const two = { ...tapSettings, spotsPerPass: 2 }
    const found = actionAt(midway(35, two), 40, 'found-spot')
    expect(whereIs(found, 96)).toBe('waiting roll-on right 1 10 s')
  })
})

describe('a new hold length', () => {
  it.each([
    [20, 35 + 60],
    [40, 35 + 45],
  ])('that arrives at %d s applies from the next hold on', (seconds, holdEnds) => {
    const nowMs = t0 + seconds * 1000
    const newer = afterAction(midway(seconds), { type: 'new-hold-length', holdSeconds: 60 }, nowMs)
    expect(whereIs(newer, holdEnds)).toBe('running roll-down right 1 0 s')
    expect(isUnderway(newer) && newer.steps.at(-2)).toMatchObject({ kind: 'hold', seconds: 60 })
  })

  it('that is the old one changes nothing', () => {
    const session = midway(20)
    expect(afterAction(session, { type: 'new-hold-length', holdSeconds: 45 }, t0)).toBe(session)
  })
})

describe('the end', () => {
  it('by hand keeps what was held', () => {
    const ended = actionAt(actionAt(midway(0), 50, 'pause'), 70, 'end')
    expect(ended).toMatchObject({ state: 'done', finished: false, endedAtMs: t0 + 70_000 })
    expect(ended.state === 'done' && heldSeconds(ended, 'right')).toBe(15)
  })

  it.each(['pause', 'resume', 'skip', 'back', 'one-more-spot', 'found-spot', 'end'] as const)(
    'and the time before the start know no %s',
    (type) => {
      const done = midway(600)
      expect(actionAt(done, 601, type)).toBe(done)
      expect(actionAt(ready, 0, type)).toBe(ready)
    },
  )
})
