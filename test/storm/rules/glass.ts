/** What the glass says is where the session is. */
import { secondsOf, secondsOn, shows, wordsIn } from '../glass.ts'
import { leftMs, lengthMs, movedBy, type Place } from '../place.ts'
import { lateBy, type Scene, toleranceMs } from '../scene.ts'

/** The step and its second, or the screen of a session that does not move: as it is now, or was a late timer ago. */
export function checkGlass(scene: Scene): void {
  const { desk, place, was, quietMs } = scene
  if (desk.watch.screen === 'dark') return
  const glass = desk.watch.texts()
  const offMs = toleranceMs(scene)
  const maybe = desk.nowMs <= quietMs + lateBy(scene) ? [place, was] : [place]
  const near = momentsBetween(-lateBy(scene) - offMs, offMs).flatMap((byMs) =>
    maybe.map((one) => movedBy(one, byMs)),
  )
  if (near.some((one) => says(glass, one, offMs))) return
  const [kind, seconds] = [place.steps[place.index]?.kind, secondsLeft(place)]
  throw new Error(
    `The glass says ${JSON.stringify(glass)}, but the session is ${place.state} (${kind}, ${seconds} s).`,
  )
}

function momentsBetween(fromMs: number, untilMs: number): number[] {
  const count = Math.ceil((untilMs - fromMs) / 100)
  return Array.from({ length: count + 1 }, (_, at) => Math.min(untilMs, fromMs + at * 100))
}

const secondsLeft = ({ steps, index, intoMs }: Place): number =>
  Math.ceil((lengthMs(steps[index]) - intoMs) / 1000)

const stepWords = ['set-up', 'change-leg', 'roll-up', 'hold', 'roll-on', 'roll-down'] as const

function says(glass: readonly string[], place: Place, offMs: number): boolean {
  switch (place.state) {
    case 'running': {
      const word = stepWords.find((kind) => shows(glass, kind))
      const isStep = word === undefined || word === place.steps[place.index]?.kind
      return isStep && secondsOn(glass) === secondsLeft(place)
    }
    case 'waiting':
      return shows(glass, 'tap-on-spot')
    case 'paused':
      return shows(glass, 'go-on') === place.asks && saysLeft(glass, place, offMs)
    case 'done':
      return shows(glass, 'done') || shows(glass, 'ended')
    case 'ready':
      return wordsIn(glass, 'hold-length') !== null
  }
}

function saysLeft(glass: readonly string[], place: Place, offMs: number): boolean {
  const isAbout = place.settings.holdStart === 'tap'
  const time = wordsIn(glass, isAbout ? 'left-about' : 'left')
  const seconds = time === null ? Number.NaN : secondsOf(time)
  const [least, most] = [-offMs, offMs].map((byMs) => Math.ceil((leftMs(place) + byMs) / 1000))
  return shows(glass, 'paused') && seconds >= (least ?? 0) && seconds <= (most ?? 0)
}
