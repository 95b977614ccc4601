/** The keys of a watch that differs, with programs of a few lines. */
import { describe, expect, it } from 'vitest'
import { lines, openedOn } from './program.ts'

const names = ['KEY_HOME', 'KEY_SHORTCUT', 'KEY_SELECT', 'KEY_UP', 'KEY_DOWN', 'KEY_BACK']
const listen = `const keys = zos('@zos/interaction'), names = ${JSON.stringify(names)}
  keys.onKey({ callback(key, event) { if (event === keys.KEY_EVENT_CLICK) console.log(names.find((name) => keys[name] === key) ?? 'unknown'); return true } })`
const [oneKey, twoKeys, fourKeys, fiveKeys] = [
  'Amazfit Bip 5 Unity',
  'Amazfit Balance',
  'Cheetah 2 Pro',
  'Amazfit Balance 3',
]
const all = ['crown', 'shortcut', 'select', 'up', 'down', 'back'] as const

describe('the keys of a watch', () => {
  it.each([
    ['by-model', oneKey, ['KEY_HOME']],
    ['by-model', twoKeys, ['KEY_HOME', 'KEY_SHORTCUT']],
    ['by-model', fourKeys, ['KEY_SELECT', 'KEY_UP', 'KEY_DOWN', 'KEY_BACK']],
    ['by-model', fiveKeys, ['KEY_HOME', 'KEY_SELECT', 'KEY_UP', 'KEY_DOWN', 'KEY_BACK']],
    ['one-key-unknown', oneKey, ['unknown']],
    ['one-key-unknown', twoKeys, ['KEY_HOME', 'KEY_SHORTCUT']],
    ['every-key', oneKey, names],
  ] as const)('send, %s, on the %s: %j', (keyCodes, model, sent) => {
    const desk = openedOn({ keyCodes }, listen, { model: String(model) })
    for (const key of all) {
      try {
        desk.watch.press(key)
      } catch {
        // This model lacks that one.
      }
    }
    expect(lines(desk)).toEqual(sent)
  })

  it('that it lacks cannot be pressed, and a sentence says which it has', () => {
    const desk = openedOn({}, listen)
    expect(() => desk.watch.press('select')).toThrow(
      'The Amazfit Balance has no key "select". It has crown, shortcut.',
    )
  })

  it.each(['crown', 'shortcut'] as const)('lead out by themselves: %s', (key) => {
    const desk = openedOn({}, '')
    desk.watch.press(key)
    expect(desk.watch.showing).toBe('dial')
  })
})

describe('a program that says no', () => {
  it.each([
    ['yes', 'program'],
    ['no', 'dial'],
  ] as const)('to a key stops it: %s', (keysStoppable, showing) => {
    const desk = openedOn({ keysStoppable }, listen)
    desk.watch.press('crown')
    expect(desk.watch.showing).toBe(showing)
  })

  it.each([
    ['yes', 'program'],
    ['no', 'dial'],
  ] as const)('to a swipe stops it: %s', (swipesStoppable, showing) => {
    const desk = openedOn({ swipesStoppable }, `zos('@zos/interaction').onGesture(() => true)`)
    desk.watch.swipe('right')
    expect(desk.watch.showing).toBe(showing)
  })
})
