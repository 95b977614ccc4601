import type { Handlers, Run } from '../run.ts'

type Interaction = typeof import('@zos/interaction')

/** `@zos/interaction`: gestures, keys, the crown, and a short message. */
export type InteractionModule = Pick<
  Interaction,
  | 'onGesture'
  | 'offGesture'
  | 'onKey'
  | 'offKey'
  | 'onDigitalCrown'
  | 'offDigitalCrown'
  | 'showToast'
> &
  typeof gestures &
  typeof keys &
  typeof keyEvents

/** The constants of gestures. All numbers here are ours, as the documentation gives none. */
export const gestures = {
  GESTURE_UP: 1,
  GESTURE_DOWN: 2,
  GESTURE_LEFT: 3,
  GESTURE_RIGHT: 4,
} as const
/** The names of keys. */
export const keys = {
  KEY_BACK: 1,
  KEY_SELECT: 2,
  KEY_HOME: 3,
  KEY_UP: 4,
  KEY_DOWN: 5,
  KEY_SHORTCUT: 6,
} as const
/** What happens to a key. */
export const keyEvents = {
  KEY_EVENT_CLICK: 1,
  KEY_EVENT_LONG_PRESS: 2,
  KEY_EVENT_DOUBLE_CLICK: 3,
  KEY_EVENT_PRESS: 4,
  KEY_EVENT_RELEASE: 5,
} as const

/** The handlers of one run of the program; a later one replaces an earlier one. */
export function createInteractionModule(
  run: Run,
  toast: (text: string) => void,
): InteractionModule {
  const set = <K extends keyof Handlers>(
    name: K,
    option: Handlers[K] | { callback: Handlers[K] },
  ) => {
    const callback = typeof option === 'object' && option ? option.callback : option
    if (typeof callback !== 'function') throw new TypeError(`A ${name} handler must be a function.`)
    run.handlers[name] = callback
  }
  const off = (name: keyof Handlers) => {
    run.handlers[name] = null
  }
  return {
    ...gestures,
    ...keys,
    ...keyEvents,
    onGesture: (option: Option<'gesture'>) => set('gesture', option),
    offGesture: () => off('gesture'),
    onKey: (option: Option<'key'>) => set('key', option),
    offKey: () => off('key'),
    onDigitalCrown: (option: Option<'crown'>) => set('crown', option),
    offDigitalCrown: () => off('crown'),
    showToast: ({ content }) => toast(content),
  }
}

type Option<K extends keyof Handlers> =
  | NonNullable<Handlers[K]>
  | { callback: NonNullable<Handlers[K]> }
