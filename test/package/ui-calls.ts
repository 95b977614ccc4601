/** Every call of the user interface that a packed program makes, as the program made it. */
import { createDesk } from '../../simulator/index.ts'
import { findModel, screenName } from '../../simulator/models.ts'
import { loadProgram } from '../../simulator/node.ts'
import type { Desk, PackedProgram } from '../../simulator/types.ts'
import { everyKey, knowsSafety } from './known.ts'

/** A call that makes, changes or takes away a widget. */
export interface UiCall {
  readonly atMs: number
  /** `createWidget`, `deleteWidget`, or the method of a widget. */
  readonly name: string
  /** Of its widget, e.g. `TEXT`. */
  readonly type: string
  /** Names the widget: the run of the program that made it, and which one it was. */
  readonly widget: string
  /** What `setProperty` sets, e.g. `MORE`; empty for other calls. */
  readonly prop: string
  /** What the widget was created with, or what `setProperty` was given. */
  readonly value: unknown
}

/** A desk whose program's calls are heard. */
export interface HeardDesk {
  readonly desk: Desk
  /** The calls since this was asked last. */
  calls(): UiCall[]
}

/** A desk with the safety text read. `lateness` as in `DeskOptions`. */
export function openHeard(modelName: string, lateness = () => 0): HeardDesk {
  const model = findModel(modelName)
  const program = heard(loadProgram(screenName(model)))
  const desk = knowsSafety(
    createDesk({ model, program, startAtMs, lateness, conditions: everyKey }),
  )
  let asked = 0
  let run = 0
  return {
    desk,
    calls() {
      const lines = desk.log.slice(asked).filter(({ text }) => text.startsWith(mark))
      asked = desk.log.length
      return lines.map(({ atMs, text }) => {
        const call = JSON.parse(text.slice(mark.length))
        if (call.name === 'createWidget' && call.widget === 1) run += 1
        return { atMs, ...call, widget: `${run}: ${call.widget}` }
      })
    },
  }
}

const startAtMs = Date.UTC(2026, 0, 5, 8)
const mark = 'ui: '

/** The program with a page that logs what it asks of `@zos/ui`. */
function heard(program: PackedProgram): PackedProgram {
  const path = 'page/index.js'
  const script = program.device.get(path) ?? Buffer.of()
  const code = Buffer.from(`__$$R$$__ = (${hear})(__$$R$$__, console, '${mark}');`)
  return { ...program, device: new Map([...program.device, [path, Buffer.concat([code, script])]]) }
}

type Part = Record<string, unknown>
interface Ui extends Part {
  readonly widget: Record<string, number>
  readonly prop: Record<string, number>
  createWidget(type: number, props: Part): Part
  deleteWidget(widget: Part): void
}

/** Runs in the program's page, so it uses nothing from outside: the `require` of a page whose `@zos/ui` logs. */
function hear(given: (name: string) => Part, console: Pick<Console, 'debug'>, mark: string) {
  const widgets = new Map<Part, { widget: number; type: string; made: Part }>()
  const nameIn = (names: Record<string, number>, value: unknown): string =>
    Object.keys(names).find((name) => names[name] === value) ?? String(value)
  const log = (name: string, wrapped: Part, prop: string, value: unknown): void => {
    const { widget, type } = widgets.get(wrapped) ?? { widget: 0, type: 'none' }
    console.debug(mark + JSON.stringify({ name, type, widget, prop, value }))
  }
  const spied = (ui: Ui): Ui => ({
    ...ui,
    createWidget(type, props) {
      const made = ui.createWidget(type, props)
      const wrapped: Part = {}
      widgets.set(wrapped, { widget: widgets.size + 1, type: nameIn(ui.widget, type), made })
      for (const [name, method] of Object.entries(made)) {
        if (typeof method !== 'function') continue
        wrapped[name] = (key: unknown, value: unknown) => {
          if (name === 'setProperty') log(name, wrapped, nameIn(ui.prop, key), value)
          else if (name !== 'addEventListener') log(name, wrapped, '', key)
          return method(key, value)
        }
      }
      log('createWidget', wrapped, '', props)
      return wrapped
    },
    deleteWidget(wrapped) {
      log('deleteWidget', wrapped, '', null)
      ui.deleteWidget(widgets.get(wrapped)?.made ?? wrapped)
    },
  })
  return (name: string): Part => {
    const part = given(name)
    return name === '@zos/ui' ? spied(part as Ui) : part
  }
}
