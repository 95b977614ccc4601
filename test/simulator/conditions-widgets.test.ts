/** The widgets of a watch that differs, with programs of a few lines. */
import { describe, expect, it } from 'vitest'
import type { Desk } from '../../simulator/types.ts'
import { build, lines, messages, openedOn, tinyDesk } from './program.ts'

const place = 'x: 0, y: 0, w: 100, h: 50'
const put = `const put = (type, props) => ui.createWidget(ui.widget[type], { ${place}, ...props });`
const first = { x: 50, y: 25 }

const propsOf = (desk: Desk) => desk.watch.widgets().map(({ props }) => props)

describe('a button that is deleted in its own callback', () => {
  const button = `${put} const go = put('BUTTON', { text: 'Go', click_func: () => { console.log('go'); ui.deleteWidget(go)
    setTimeout(() => ui.redraw(), 10) } })
    put('TEXT', { y: 100, text: 'rest' })`

  it.each([
    ['goes', ['rest']],
    ['stays', ['Go', 'rest']],
  ] as const)('%s', (deletedButton, seen) => {
    const desk = openedOn({ deletedButton }, button)
    desk.watch.tap('Go')
    desk.advance(100)
    expect(desk.watch.texts()).toEqual(seen)
    desk.watch.tap(first)
    expect([lines(desk), messages(desk)]).toEqual([['go'], []])
  })

  it('and stays, takes the touches from what lies below, not from what comes over it', () => {
    const desk = openedOn(
      { deletedButton: 'stays' },
      `${put} put('BUTTON', { text: 'Below', click_func: () => console.log('below') }); ${button.replace(put, '')}
       setTimeout(() => put('BUTTON', { text: 'Over', click_func: () => console.log('over') }), 5000)`,
    )
    desk.watch.tap('Go')
    desk.watch.tap(first)
    desk.advance(5_000)
    desk.watch.tap(first)
    expect(lines(desk)).toEqual(['go', 'over'])
  })

  it('by a timer, or by another widget, goes', () => {
    const desk = openedOn(
      { deletedButton: 'stays' },
      `${put} const one = put('BUTTON', { text: 'One', click_func: () => setTimeout(() => ui.deleteWidget(one), 0) })
       const two = put('BUTTON', { y: 100, text: 'Two', click_func: () => {} })
       put('BUTTON', { y: 200, text: 'Three', click_func: () => ui.deleteWidget(two) })`,
    )
    desk.watch.tap('One')
    desk.watch.tap('Three')
    expect(desk.watch.buttons()).toEqual(['Three'])
  })
})

describe('a widget that is deleted', () => {
  const statements = `${put} const below = put('BUTTON', { text: 'Below', click_func: () => console.log('below') })
    const group = put('GROUP', {}); group.createWidget(ui.widget.TEXT, { ${place}, text: 'child' })
    ui.deleteWidget(group); setTimeout(() => ui.redraw(), 1000)
    try { group.setProperty(ui.prop.VISIBLE, false) } catch (error) { console.log(error.message) }
    try { ui.deleteWidget(group) } catch (error) { console.log(error.message) }`
  const refused = [
    'This GROUP was deleted: it cannot be changed any more.',
    'deleteWidget got what is not on the glass.',
  ]

  it.each([
    ['not-needed', ['Below']],
    ['needed', ['Below', 'child']],
  ] as const)('goes from the glass, redraw being %s', (redraw, seen) => {
    const desk = openedOn({ redraw }, statements)
    expect(desk.watch.texts().sort()).toEqual(seen)
    desk.watch.tap(first)
    expect(lines(desk)).toEqual([...refused, 'below'])
    desk.advance(1_000)
    expect(desk.watch.texts()).toEqual(['Below'])
  })
})

describe('hiding a widget in build', () => {
  const statements = `${put} const text = put('TEXT', { text: 'early' }); setTimeout(() => console.log('timer'), 1000)
    try { text.setProperty(ui.prop.VISIBLE, true); text.setProperty(ui.prop.VISIBLE, false) } catch {}
    put('TEXT', { y: 100, text: 'late' }); console.log('built')`

  it.each([
    ['hides', ['late'], ['built', 'timer']],
    ['aborts', ['early'], ['timer']],
  ] as const)('%s, and the page stands', (visibleInBuild, seen, logged) => {
    const desk = openedOn({ visibleInBuild }, statements)
    desk.advance(1_000)
    expect([desk.watch.showing, desk.watch.texts()]).toEqual(['program', seen])
    expect([lines(desk), messages(desk)]).toEqual([logged, []])
  })

  it('does no harm after build, even where it aborts it', () => {
    const desk = openedOn(
      { visibleInBuild: 'aborts' },
      `${put} const text = put('TEXT', { text: 'early' }); Promise.resolve().then(() => text.setProperty(ui.prop.VISIBLE, false))`,
    )
    expect([desk.watch.texts(), messages(desk)]).toEqual([[], []])
  })
})

describe('a page whose build throws', () => {
  it.each([
    ['closes', 'dial', []],
    ['stays', 'program', ['timer']],
  ] as const)('%s', (errorInBuild, showing, logged) => {
    const desk = openedOn(
      { errorInBuild },
      `setTimeout(() => console.log('timer'), 1000); throw new Error('halfway')`,
    )
    desk.advance(1_000)
    expect([desk.watch.showing, lines(desk), messages(desk)]).toEqual([
      showing,
      logged,
      ['halfway'],
    ])
  })

  it.each(['closes', 'stays'] as const)('or whose onInit does, ends: %s', (errorInBuild) => {
    const page = `page({ onInit() { throw new Error('before') }, build() {} })`
    const desk = tinyDesk({ page }, { conditions: { errorInBuild } })
    desk.watch.open()
    expect(desk.watch.showing).toBe('dial')
  })
})

describe('a TEXT that is changed by prop.MORE', () => {
  const statements = `${put} const text = put('TEXT', { text: 'new' })
    setTimeout(() => text.setProperty(ui.prop.MORE, { ${place}, text: 'by MORE', color: 1 }), 1000)
    setTimeout(() => text.setProperty(ui.prop.MORE, { ${place}, color: 2 }), 2000)
    setTimeout(() => text.setProperty(ui.prop.TEXT, 'by TEXT'), 3000)`

  it.each([
    ['shows', ['new', 'by MORE', 'by MORE', 'by TEXT']],
    ['nothing', ['new', undefined, undefined, 'by TEXT']],
  ] as const)('%s its text', (textByMore, seen) => {
    const desk = openedOn({ textByMore }, statements)
    const texts = [0, 1, 2, 3].map((second) => {
      desk.advance(second === 0 ? 0 : 1_000)
      return desk.watch.texts()[0]
    })
    expect(texts).toEqual(seen)
  })
})

describe('a move by setProperty', () => {
  const types = ['TEXT', 'FILL_RECT', 'ARC', 'CIRCLE']
  const statements = `${put} const to = { x: 7, y: 8, w: 9, h: 10 }
    put('TEXT', { text: 'a' }).setProperty(ui.prop.MORE, { ...to, text: 'b' })
    put('FILL_RECT', { color: 1 }).setProperty(ui.prop.X, 7)
    put('ARC', { start_angle: 0, end_angle: 90, line_width: 2, color: 1 }).setProperty(ui.prop.MORE, { ...to, end_angle: 180 })
    const circle = { center_x: 1, center_y: 2, radius: 3, color: 1 }
    ui.createWidget(ui.widget.CIRCLE, circle).setProperty(ui.prop.MORE, { ...circle, center_x: 7 })`

  it.each([
    ['moves', types],
    ['text-and-rect-stay', ['ARC', 'CIRCLE']],
    ['all-stay', []],
  ] as const)('%s', (moves, moved) => {
    const desk = openedOn({ moves }, statements)
    const isMoved = ({ x, center_x }: Record<string, unknown>) => x === 7 || center_x === 7
    expect(types.filter((_, index) => isMoved(propsOf(desk)[index] ?? {}))).toEqual(moved)
    expect(propsOf(desk)[0]).toMatchObject({ text: 'b' })
    expect(propsOf(desk)[2]).toMatchObject({ end_angle: 180 })
  })
})

describe('prop.ANIM', () => {
  const statements = `${put} const text = put('TEXT', { text: 'a' })
    const option = { anim_steps: [{ anim_prop: ui.prop.X, anim_from: 0, anim_to: 200, anim_rate: 'linear', anim_duration: 1000 }] }
    try { console.log(typeof text.setProperty(ui.prop.ANIM, option)) } catch (error) { console.log(error.message) }`

  it.each([
    ['plays', 'number', 100],
    ['throws', 'The watch refuses prop.ANIM.', 0],
    ['nothing', 'undefined', 0],
  ] as const)('%s', (animation, logged, x) => {
    const desk = openedOn({ animation }, statements)
    desk.advance(500)
    expect([lines(desk), propsOf(desk)[0]?.x]).toEqual([[logged], x])
  })
})

describe("a TEXT in the package's font", () => {
  it.each([
    ['shows', 'fonts/numerals.ttf'],
    ['ignored', undefined],
  ] as const)('%s', (textFont, font) => {
    const page = build(
      "ui.createWidget(ui.widget.TEXT, { x: 0, y: 0, w: 90, h: 50, text: '45', font: 'fonts/numerals.ttf' })",
    )
    const files = { 'assets/fonts/numerals.ttf': new Uint8Array(1) }
    const desk = tinyDesk({ page, files }, { conditions: { textFont } })
    desk.watch.open()
    expect(messages(desk)).toEqual([])
    expect(desk.watch.widgets()[0]?.props.font).toBe(font)
  })
})
