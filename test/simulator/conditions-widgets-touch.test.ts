/** Which widgets of a watch that differs hear a touch, with programs of a few lines. */
import { describe, expect, it } from 'vitest'
import { lines, messages, openedOn } from './program.ts'

const put = `const put = (type, props) => ui.createWidget(ui.widget[type], { x: 0, y: 0, w: 100, h: 50, ...props });`
const first = { x: 50, y: 25 }

describe('a FILL_RECT with alpha 0', () => {
  const statements = `${put} put('BUTTON', { text: 'Below', click_func: () => console.log('below') })
    put('FILL_RECT', { color: 1, alpha: 0 }).addEventListener(ui.event.CLICK_UP, () => console.log('rect'))`

  it.each([
    ['touch-area', ['Below'], 'rect'],
    ['deaf', ['Below'], 'below'],
    ['opaque', [], 'rect'],
  ] as const)('is %s', (clearRect, seen, logged) => {
    const desk = openedOn({ clearRect }, statements)
    expect(desk.watch.texts()).toEqual(seen)
    desk.watch.tap(first)
    expect(lines(desk)).toEqual([logged])
  })
})

it.each([
  ['listens', [], 'heard'],
  ['throws', ['A TEXT of this watch cannot listen to touches.'], undefined],
] as const)('a TEXT %s', (textListens, refused, logged) => {
  const desk = openedOn(
    { textListens, errorInBuild: 'stays' },
    `${put} put('FILL_RECT', { y: 100, color: 1 }).addEventListener(ui.event.CLICK_UP, () => {})
     put('TEXT', { text: 'a' }).addEventListener(ui.event.CLICK_UP, () => console.log('heard'))`,
  )
  expect(messages(desk)).toEqual(refused)
  desk.watch.tap(first)
  expect(lines(desk)[0]).toBe(logged)
})

describe('a touch where widgets lie over each other', () => {
  const statements = `${put} const listen = (widget, name) => widget.addEventListener(ui.event.CLICK_UP, () => console.log(name))
    listen(put('FILL_RECT', { color: 1 }), 'lowest'); put('BUTTON', { text: 'b', click_func: () => console.log('button') })
    put('TEXT', { text: 'mute' })`

  it.each([
    ['top', []],
    ['listener', ['button']],
    ['all', ['button', 'lowest']],
  ] as const)('is heard by: %s', (touchTaken, logged) => {
    const desk = openedOn({ touchTaken }, statements)
    desk.watch.tap(first)
    expect(lines(desk)).toEqual(logged)
  })
})
