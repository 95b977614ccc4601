/** What the glass says is where the session is. */
import type { Step, StepKind } from '../../../engine/routine/plan'
import { footTurns } from '../../../engine/routine/routine'
import { footTexts } from '../../../engine/screen/step-words'
import type { WatchMsgid } from '../../../engine/screen/watch-msgids'
import { secondsOf, secondsOn, shows, wordsIn } from '../glass.ts'
import { differ, leftMs, lengthMs, type Place } from '../place.ts'
import { lateBy, type Scene } from '../scene.ts'

/** The step and its second, or the screen of a session that does not move: as it is, or was a late timer ago. */
export function checkGlass(scene: Scene): void {
  const { desk, place, olds, doubt } = scene
  if (desk.watch.screen === 'dark') return
  const glass = desk.watch.texts()
  const isUntitled = scene.allows.coversTitle && desk.model.shape === 'square'
  const range = [-doubt.offMs, lateBy(scene) + doubt.offMs] as const
  const isOld = olds.some(
    (old) => desk.nowMs <= old.untilMs && says(glass, old.place, { range, isUntitled }),
  )
  if (!isOld && !says(glass, place, { range, isUntitled }))
    throw new Error(`The glass says ${glass.join(', ')}. ${differ(place, place)}`)
}

/** A set-up is named by the foot; a hold of several says which it is. */
const stepWords: Readonly<Record<Exclude<StepKind, 'set-up'>, WatchMsgid>> = {
  'change-leg': 'Change leg',
  'roll-up': 'Roll up',
  hold: 'Hold',
  'roll-on': 'Roll on',
  'roll-down': 'Roll down',
}

const allWords = [...Object.values(stepWords), ...Object.values(footTexts)]

/** The glass has the word of this step, and of no other. */
function namesStep(glass: readonly string[], step: Step): boolean {
  const word = step.kind === 'set-up' ? footTexts[footTurns[step.pass]] : stepWords[step.kind]
  const isSpot = wordsIn(glass, 'Hold {spot}/{spots}') !== null
  const isNamed = shows(glass, word) || (step.kind === 'hold' && isSpot)
  return isNamed && allWords.every((other) => other === word || !shows(glass, other))
}

/** How it is read: what is left may be more by so much, from, to, ms; a title may be covered. */
interface Reading {
  readonly range: readonly [number, number]
  readonly isUntitled: boolean
}

function says(glass: readonly string[], place: Place, { range, isUntitled }: Reading): boolean {
  const { steps, index, intoMs, settings } = place
  const isWithin = (seconds: number, ms: number) =>
    seconds >= Math.ceil((ms + range[0]) / 1000) && seconds <= Math.ceil((ms + range[1]) / 1000)
  switch (place.state) {
    case 'running': {
      const step = steps[index]
      const isStep = step !== undefined && namesStep(glass, step)
      return isStep && isWithin(secondsOn(glass) ?? Number.NaN, lengthMs(steps[index]) - intoMs)
    }
    case 'waiting':
      return shows(glass, 'Tender spot?')
    case 'paused': {
      const time =
        wordsIn(glass, settings.holdStart === 'tap' ? '~{time} to go' : '{time} to go') ?? ''
      const asks = shows(glass, 'Go on?') === place.asks
      if (shows(glass, 'Press longer to end')) return asks
      const isTitled = isUntitled || shows(glass, 'Paused')
      return isTitled && asks && isWithin(secondsOf(time), leftMs(place))
    }
    case 'done':
      return isUntitled || shows(glass, 'Done') || shows(glass, 'Ended early')
    case 'ready':
      return wordsIn(glass, 'Hold {seconds} s') !== null
  }
}
