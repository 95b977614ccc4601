/** What the glass says is where the session is. */
import { secondsOf, secondsOn, shows, wordsIn } from '../glass.ts'
import { differ, leftMs, lengthMs, type Place } from '../place.ts'
import { lateBy, type Scene } from '../scene.ts'

/** The step and its second, or the screen of a session that does not move: as it is, or was a late timer ago. */
export function checkGlass(scene: Scene): void {
  const { desk, place, was, wasUntilMs, doubt } = scene
  if (desk.watch.screen === 'dark') return
  const glass = desk.watch.texts()
  const range = [-doubt.offMs, lateBy(scene) + doubt.offMs] as const
  const isOld = desk.nowMs <= wasUntilMs && says(glass, was, range)
  if (!isOld && !says(glass, place, range))
    throw new Error(`The glass says ${glass.join(', ')}. ${differ(place, place)}`)
}

const stepWords = ['set-up', 'change-leg', 'roll-up', 'hold', 'roll-on', 'roll-down'] as const

/** What is left may be more by so much: from, to, ms. */
function says(glass: readonly string[], place: Place, range: readonly [number, number]): boolean {
  const { steps, index, intoMs, settings } = place
  const isWithin = (seconds: number, ms: number) =>
    seconds >= Math.ceil((ms + range[0]) / 1000) && seconds <= Math.ceil((ms + range[1]) / 1000)
  switch (place.state) {
    case 'running': {
      const word = stepWords.find((kind) => shows(glass, kind))
      const isStep = word === undefined || word === steps[index]?.kind
      return isStep && isWithin(secondsOn(glass), lengthMs(steps[index]) - intoMs)
    }
    case 'waiting':
      return shows(glass, 'tap-on-spot')
    case 'paused': {
      const time = wordsIn(glass, settings.holdStart === 'tap' ? 'left-about' : 'left') ?? ''
      const isTitled = shows(glass, 'paused') && shows(glass, 'go-on') === place.asks
      return isTitled && isWithin(secondsOf(time), leftMs(place))
    }
    case 'done':
      return shows(glass, 'done') || shows(glass, 'ended')
    case 'ready':
      return wordsIn(glass, 'hold-length') !== null
  }
}
