/** A hand on the watch that tries again where nothing happens, and an eye that notes each second. */
import { seconds } from '../../../simulator/node.ts'
import type { Desk } from '../../../simulator/types.ts'

/** How often a hand tries again, a second later each time, before it gives up. */
const tries = 3

/** For how many seconds each act had to be tried; null: it never could be done. */
export type Waits = readonly (number | null)[]

export interface Hand {
  readonly desk: Desk
  readonly waits: (number | null)[]
  /** The texts on the glass, second by second. */
  readonly seen: string[][]
  /** This hand waits as another did, whatever it finds, to do the same at the same moments. */
  readonly told: Waits | undefined
}

export function createHand(desk: Desk, told?: Waits): Hand {
  return { desk, waits: [], seen: [], told }
}

/** Lets seconds pass, and looks at the glass at the end of each. */
export function pass(hand: Hand, count: number): void {
  for (let second = 0; second < count; second += 1) {
    hand.desk.advance(seconds(1))
    hand.seen.push(hand.desk.watch.texts())
  }
}

/** Presses a button, once it is there; and again, where it does not bring up the button that it leads to. */
export function press(hand: Hand, button: string, leadsTo?: string): void {
  const { desk } = hand
  const { watch } = desk
  const failsMs = leadsTo === undefined ? 0 : touchMs + 1 + shownAfterMs
  act(hand, failsMs, () => {
    if (!watch.buttons().includes(button)) {
      desk.advance(failsMs)
      return false
    }
    watch.tap(button)
    desk.advance(shownAfterMs)
    return leadsTo === undefined || watch.buttons().includes(leadsTo)
  })
}

/** Touches the glass where no button is; where it seems deaf, in the end a swipe to the right, which does the same. */
export function touch(hand: Hand): void {
  const { desk } = hand
  const { watch, model } = desk
  const point = { x: model.width / 2, y: Math.round(model.height * 0.3) }
  act(hand, touchMs + 1 + shownAfterMs, (isLast) => {
    const before = look(desk)
    if (isLast && !hand.told) {
      desk.advance(touchMs)
      watch.swipe('right')
      desk.advance(1)
    } else watch.tap(point)
    desk.advance(shownAfterMs)
    return look(desk) !== before
  })
}

/** How long a finger touches, and after what time what it did is on the glass, ms. */
const touchMs = 50
const shownAfterMs = 150

/** What a finger changes: not the second, which goes on by itself, nor what lies above what. */
function look({ watch }: Desk): string {
  const texts = watch.texts().filter((text) => !/^\d+$/.test(text))
  return [...texts, ...watch.buttons()].sort().join()
}

/** Does something, and tries again where it came to nothing, which takes `failsMs`. */
function act(hand: Hand, failsMs: number, does: (isLast: boolean) => boolean): void {
  const { waits, told, desk } = hand
  const wait = told ? (told[waits.length] ?? null) : undefined
  for (let tried = 0; tried <= tries; tried += 1) {
    if (tried > 0) pass(hand, 1)
    const isDone = wait === undefined ? does(tried === tries) : wait === tried && does(false)
    if (isDone || wait === tried) {
      waits.push(tried)
      return
    }
    if (wait !== undefined) desk.advance(failsMs)
  }
  waits.push(null)
}
