import type { WatchModel } from '../../models.ts'
import type { WatchKey } from '../../types.ts'
import { keysOf } from '../../watch/keys.ts'
import { make } from '../element.ts'
import type { CurrentDesk } from '../part.ts'

interface KeyPlace {
  readonly key: WatchKey
  readonly label: string
  /** Where on the case, degrees clockwise from three o'clock. */
  readonly angle: number
}

const labels: Readonly<Record<WatchKey, string>> = {
  crown: 'Crown',
  shortcut: 'Shortcut key',
  select: 'Select key',
  up: 'Up key',
  down: 'Down key',
  back: 'Back key',
}

/** Degrees, by the number of keys. The vendor's list gives only their number: these places are its usual ones. */
const anglesOf: Readonly<Record<number, Readonly<Partial<Record<WatchKey, number>>>>> = {
  1: { crown: 0 },
  2: { crown: -26, shortcut: 26 },
  3: { crown: -26, select: 26, back: 0 },
  4: { select: -30, back: 30, up: 210, down: 150 },
  5: { crown: 0, select: -30, back: 30, up: 210, down: 150 },
}

/** The keys of a model, with their places. */
export function keyPlaces(model: Pick<WatchModel, 'keys'>): readonly KeyPlace[] {
  return keysOf(model).map((key) => ({
    key,
    label: labels[key],
    angle: anglesOf[model.keys]?.[key] ?? 0,
  }))
}

/** A press of this length or more is a long one, real ms. */
const longPressMs = 600

/** Puts the model's keys on the edge of its case. */
export function mountKeys(place: HTMLElement, desk: CurrentDesk, model: WatchModel): void {
  place.replaceChildren(...keyPlaces(model).map((key) => keyButton(key, model, desk)))
}

function keyButton(place: KeyPlace, model: WatchModel, desk: CurrentDesk): HTMLButtonElement {
  const button = make('button', {
    type: 'button',
    className: place.key === 'crown' ? 'key is-crown' : 'key',
    title: `${place.label}: click, or hold for a long press`,
    ariaLabel: place.label,
  })
  const { x, y, turn } = edgeAt(place.angle, model)
  button.style.setProperty('--x', String(x))
  button.style.setProperty('--y', String(y))
  button.style.setProperty('--turn', `${turn}deg`)
  let downAtMs = 0
  button.addEventListener('pointerdown', (event) => {
    downAtMs = event.timeStamp
  })
  button.addEventListener('click', (event) => {
    const isLong = event.detail > 0 && event.timeStamp - downAtMs >= longPressMs
    desk().watch.press(place.key, isLong ? 'long' : 'click')
  })
  return button
}

/** A point on the edge of the glass, px from its middle, and how a key there is turned. */
function edgeAt(angle: number, model: WatchModel): { x: number; y: number; turn: number } {
  const radians = (angle * Math.PI) / 180
  const isRight = Math.cos(radians) > 0
  if (model.shape === 'round') {
    const radius = model.width / 2
    return { x: radius * Math.cos(radians), y: radius * Math.sin(radians), turn: angle }
  }
  const x = model.width / 2
  return {
    x: isRight ? x : -x,
    y: (model.height / 2) * Math.sin(radians) * 0.8,
    turn: isRight ? 0 : 180,
  }
}
