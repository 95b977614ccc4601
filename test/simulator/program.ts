import type { ChosenConditions } from '../../simulator/conditions/index.ts'
import { createDesk } from '../../simulator/index.ts'
import { findModel } from '../../simulator/models.ts'
import type { Desk, DeskOptions, PackedProgram } from '../../simulator/types.ts'

/** A program for the desk, as sources of what a packer would have wrapped. */
export interface TinyProgram {
  /** What `App` is given besides its data, as members of an object. */
  readonly app?: string
  /** Statements of `page/index.js`, with `ui`, `sensor` and `zos(name)` at hand; by default an empty page. */
  readonly page?: string
  /** Statements of `app-side.js`. */
  readonly service?: string
  /** Statements of `setting.js`. */
  readonly settings?: string
  readonly permissions?: readonly string[]
  /** Further files of the watch's package. */
  readonly files?: Readonly<Record<string, Uint8Array>>
}

const allPermissions = ['data:os.device.info', 'device:os.local_storage', 'device:os.alarm']
/** When a tiny desk opens: Monday 5 January 2026, 08:00 UTC, in ms. */
export const startAtMs = Date.UTC(2026, 0, 5, 8, 0, 0)

/** A desk with a tiny program on it. */
export function tinyDesk(
  tiny: TinyProgram,
  {
    model = 'Amazfit Balance',
    ...options
  }: Partial<Omit<DeskOptions, 'model'>> & { model?: string } = {},
): Desk {
  return createDesk({ startAtMs, ...options, model: findModel(model), program: pack(tiny) })
}

/** A page whose `build` runs these statements. */
export function build(statements: string): string {
  return `page({ build() { ${statements} } })`
}

/** A desk on which a page is open whose `build` runs these statements, on a watch that answers so. */
export function openedOn(
  conditions: ChosenConditions,
  statements: string,
  options: Parameters<typeof tinyDesk>[1] = {},
): Desk {
  const desk = tinyDesk({ page: build(statements) }, { ...options, conditions })
  desk.watch.open()
  return desk
}

/** What the programs of a desk logged. */
export function lines(desk: Desk): string[] {
  return desk.log.map(({ text }) => text)
}

/** The messages of all errors on the desk. */
export function messages(desk: Desk): string[] {
  return desk.errors.map(({ error }) => (error instanceof Error ? error.message : String(error)))
}

/** The texts of a `.btxt` file, as the packer writes it. */
export function textFile(texts: readonly string[]): Uint8Array {
  const bodies = texts.map((text) => Buffer.from(text))
  const numbers = Buffer.alloc(4 * (texts.length + 1))
  numbers.writeUInt32BE(texts.length, 0)
  let start = numbers.length
  bodies.forEach((body, place) => {
    numbers.writeUInt32BE(start, 4 * (place + 1))
    start += body.length
  })
  return Buffer.concat([numbers, ...bodies])
}

function pack(tiny: TinyProgram): PackedProgram {
  const manifest = {
    app: { appId: 20001, appName: 'Tiny' },
    permissions: tiny.permissions ?? allPermissions,
    defaultLanguage: 'en-US',
    designWidth: 480,
    module: { page: { pages: ['page/index'] } },
  }
  const { app = '', page = 'page({})', service = 'AppSideService({})', settings } = tiny
  return {
    device: files({
      'app.json': JSON.stringify(manifest),
      'app.js': onWatch(`__$$app$$__.app = App({ globalData: {}, ${app} })`),
      'page/index.js': onWatch(`
        const ui = zos('@zos/ui'), sensor = zos('@zos/sensor')
        const page = (options) => { __$$module$$__.module = Page(options) }
        ${page}`),
      ...tiny.files,
    }),
    phone: files({
      'app.json': JSON.stringify(manifest),
      'app-side.js': onPhone(service),
      'setting.js': onPhone(settings ?? 'AppSettingsPage({ build: () => View({}, []) })'),
    }),
  }
}

function onWatch(code: string): string {
  return `try {
    const __$$G$$__ = __$$hmAppManager$$__.currentApp.__globals__.__$$G$$__;
    !function (context) { with (context) { const zos = __$$R$$__; ${code} } }.bind(__$$G$$__)(__$$G$$__)
  } catch (e) { console.log('Mini Program Error', e) }`
}

function onPhone(code: string): string {
  return `try { (() => { ${code} })() } catch (e) { console.log(e) }`
}

function files(byPath: Readonly<Record<string, string | Uint8Array>>): Map<string, Uint8Array> {
  const bytes = (content: string | Uint8Array) =>
    typeof content === 'string' ? new Uint8Array(Buffer.from(content)) : content
  return new Map(Object.entries(byPath).map(([path, content]) => [path, bytes(content)]))
}
