import type { Bench } from '../bench.ts'
import type { PhoneConditions } from '../conditions/phone.ts'
import { createLife, type Life } from '../life.ts'
import { type Scope, scriptIn } from '../sandbox.ts'
import type { PackedProgram, PageNode } from '../types.ts'
import type { WrongClocks } from '../wrong-clocks.ts'
import { createComponents, isNode } from './components.ts'
import { createPhoneScope } from './scope.ts'
import type { PhoneStorage, SettingsStorage } from './storage.ts'

/** The Settings App of the program. */
export interface SettingsPage {
  /** As it is drawn now; null when it is closed, or blank after an error. */
  readonly tree: PageNode | null
  /** The storage as a finger on a component with a `settingsKey` writes it. */
  readonly storage: SettingsStorage
  /** How often it was drawn since it was opened. */
  readonly drawings: number
  /** Draws it again, as any change of the storage does. */
  redraw(): void
  open(): void
  close(): void
}

interface OpenPage {
  readonly life: Life
  options: { build?: unknown } | null
  tree: PageNode | null
  building: boolean
  /** How often it was drawn. */
  drawings: number
}

/** What the page needs of its phone. */
export interface SettingsPhone {
  readonly clocks: WrongClocks
  readonly conditions: PhoneConditions
  /** Takes what the page copies. */
  copy(text: string): void
}

/** A settings page that is closed. */
export function createSettingsPage(
  bench: Bench,
  program: PackedProgram,
  storage: PhoneStorage,
  phone: SettingsPhone,
): SettingsPage {
  let page: OpenPage | null = null
  const view = storage.view(() => {
    if (!page?.building) return
    throw new Error(
      'build() must not write to the settings storage: each write builds the page again. Write in onChange or onClick.',
    )
  })
  storage.onChange(() => {
    if (page) build(bench, page, view)
  })
  return {
    get tree() {
      return page?.tree ?? null
    },
    get drawings() {
      return page?.drawings ?? 0
    },
    storage: view,
    redraw() {
      if (page) build(bench, page, view)
    },
    open() {
      if (page) return
      page = {
        life: createLife(bench, 'settings page'),
        options: null,
        tree: null,
        building: false,
        drawings: 0,
      }
      load(bench, program, page, phone)
      build(bench, page, view)
    },
    close() {
      page?.life.end()
      page = null
      bench.changed()
    },
  }
}

function load(bench: Bench, program: PackedProgram, page: OpenPage, phone: SettingsPhone): void {
  const file = program.phone.get('setting.js')
  if (!file) throw new Error('The package for the phone has no setting.js.')
  const wrap =
    (callback: (...args: unknown[]) => void) =>
    (...args: unknown[]) => {
      page.life.run(() => callback(...args))
    }
  const scope: Scope = createPhoneScope(bench, page.life, phone, {
    navigator: createNavigator(page.life, phone),
    ...createComponents(wrap),
    AppSettingsPage: (options: OpenPage['options']) => {
      page.options = options
    },
  })
  page.life.run(() => scriptIn(file, scope)())
}

/** The browser's own object, where the phone has one; its promises are answered in the page's time. */
function createNavigator(life: Life, phone: SettingsPhone): Scope {
  if (phone.conditions.phoneClipboard === 'missing') return {}
  const writeText = (text: string) =>
    new life.Promise((done, failed) => {
      if (phone.conditions.phoneClipboard !== 'works') return failed(new Error('Not allowed.'))
      phone.copy(text)
      done(undefined)
    })
  return { clipboard: { writeText } }
}

/** Draws the page anew. It stays blank when `build` throws. */
function build(bench: Bench, page: OpenPage, settingsStorage: SettingsStorage): void {
  page.tree = null
  page.building = true
  page.life.run(() => {
    const tree: unknown = callBuild(page.options, settingsStorage)
    if (!isNode(tree)) throw new TypeError('build() of the settings page must return a component.')
    page.tree = tree
  })
  page.building = false
  page.drawings += 1
  bench.changed()
}

function callBuild(options: OpenPage['options'], settingsStorage: SettingsStorage): unknown {
  if (typeof options?.build === 'function') return options.build.call(options, { settingsStorage })
  throw new Error('setting.js called no AppSettingsPage with a build().')
}
