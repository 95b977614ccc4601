/** What each kind of turn of the program costs, in steps of the engine: one for each call and each jump. */
import { loadProgram } from '../../simulator/node.ts'
import { type Engine, openEngineWithDesk } from './quickjs.ts'

/** Steps. Where a kind of turn is met more than once, the dearest. */
export interface TurnCosts {
  /** From the first script to a ready screen. */
  readonly opening: number
  /** A press on start, until the first step is drawn. */
  readonly start: number
  /** A second in which only the number and the ring change, in the middle of rolling. */
  readonly plainSecond: number
  /** The same in a hold, with its breath. */
  readonly holdSecond: number
  readonly signOfLife: number
  readonly minute: number
  readonly boundary: number
  /** A tap that shows the controls. */
  readonly controls: number
  readonly pause: number
  readonly resume: number
  /** The whole of the default session, a minute. */
  readonly perMinute: number
  /** What any turn of it computes before it first calls the watch: by so much a word is late. */
  readonly beforeWord: number
}

/** Seconds of the default session, by their ends: set up to 15 s, roll up to 35 s, hold to 80 s, roll down to 100 s. It begins at 8:00:07. */
const plainSeconds = [20, 25, 90, 93]
const holdSeconds = [37, 47, 61]
const signsOfLife = [30, 50, 95]
const minutes = [53, 113, 173]
const boundaries = [15, 35, 80, 100, 300]

/** Opens and plays the default session on a Balance, out of reach of its phone, once as it is and once with fingers. */
export async function measureTurns(): Promise<TurnCosts> {
  const engine = await openEngineWithDesk(loadProgram('round-480x480'))
  try {
    const stepsOf = stepsIn(engine)
    engine.evaluate(`desk = openDesk('Amazfit Balance'); desk.bluetooth = 'off'`)
    const opening = stepsOf('desk.watch.open(); desk.advance(7000)')
    const start = stepsOf(`desk.watch.tap('go'); desk.advance(100)`)
    engine.counter.mostBeforeCall()
    const seconds = Array.from({ length: 600 }, () => stepsOf('desk.advance(1000)'))
    const beforeWord = engine.counter.mostBeforeCall()
    const dearest = (ends: readonly number[]) =>
      Math.max(...ends.map((end) => seconds[end - 1] ?? 0))
    return {
      opening,
      start,
      plainSecond: dearest(plainSeconds),
      holdSecond: dearest(holdSeconds),
      signOfLife: dearest(signsOfLife),
      minute: dearest(minutes),
      boundary: dearest(boundaries),
      ...fingers(stepsOf),
      beforeWord,
      perMinute: Math.round(seconds.reduce((sum, steps) => sum + steps, 0) / 10),
    }
  } finally {
    engine.dispose()
  }
}

type StepsOf = (code: string) => number

/** In the middle of rolling. */
function fingers(stepsOf: StepsOf): Pick<TurnCosts, 'controls' | 'pause' | 'resume'> {
  stepsOf(`desk.watch.tap('close'); desk.advance(2000); desk.watch.tap('go'); desk.advance(20300)`)
  return {
    controls: stepsOf('desk.watch.tap({ x: 240, y: 240 }); desk.advance(200)'),
    pause: stepsOf(`desk.watch.tap('pause'); desk.advance(200)`),
    resume: stepsOf(`desk.watch.tap('go'); desk.advance(200)`),
  }
}

/** Counts what the program computes while a script runs. */
function stepsIn({ counter, evaluate }: Engine): StepsOf {
  return (code) => {
    const before = counter.steps()
    evaluate(code)
    return counter.steps() - before
  }
}
