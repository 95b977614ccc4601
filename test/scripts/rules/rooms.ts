/** What the lint lets each room of the program do: the rules of the house, as tables. */

/** Every place that a file could import from: one file of each room, and what lies outside. */
export const modules = [
  'engine/parse',
  'engine/routine/plan',
  'engine/cue/cue',
  'engine/session/session',
  'engine/history/record',
  'engine/sync/messages',
  'engine/screen/screen',
  'link/zml',
  'page/ticker',
  'page/flags',
  'page/glass/layout',
  'page/platform/clock',
  'app-side/keep-records',
  'setting/stored',
  'setting/sections/now-section',
  'simulator/index',
  'scripts/build',
  'test/engine/arbitraries',
  '@zos/ui',
  '@zeppos/zml/base-app',
  '@zeppos/zml/base-page',
  '@zeppos/zml/base-side',
  'i18n',
  'node:fs',
]
const engine = modules.filter((name) => name.startsWith('engine/'))
const session = engine.slice(0, 4)
const history = engine.slice(0, 5)

/** A file → all that it may import, of `modules`. */
export const imports: readonly [file: string, allowed: readonly string[]][] = [
  ['engine/parse.ts', []],
  ['engine/routine/new.ts', engine.slice(0, 2)],
  ['engine/cue/new.ts', engine.slice(0, 3)],
  ['engine/session/new.ts', session],
  ['engine/history/new.ts', history],
  ['engine/sync/new.ts', [...history, 'engine/sync/messages']],
  ['engine/screen/new.ts', [...history, 'engine/screen/screen']],
  ['engine/new-room/new.ts', []],
  ['app.ts', [...engine, 'link/zml', '@zeppos/zml/base-app']],
  ['link/new.ts', [...engine, 'link/zml']],
  [
    'page/new.ts',
    [...engine, 'page/ticker', 'page/flags', 'page/glass/layout', 'page/platform/clock'],
  ],
  [
    'page/intro/new.ts',
    [
      ...engine.slice(1, 3),
      'engine/screen/screen',
      'page/flags',
      'page/glass/layout',
      'page/platform/clock',
    ],
  ],
  [
    'page/index.ts',
    [
      ...engine,
      'link/zml',
      'page/ticker',
      'page/flags',
      'page/glass/layout',
      'page/platform/clock',
      '@zeppos/zml/base-page',
    ],
  ],
  ['page/glass/new.ts', [...engine, 'page/glass/layout']],
  ['page/platform/new.ts', [...engine, 'page/glass/layout', 'page/platform/clock', '@zos/ui']],
  ['page/new-room/new.ts', []],
  ['app-side/new.ts', [...engine, 'link/zml', 'app-side/keep-records', '@zeppos/zml/base-side']],
  ['setting/new.ts', [...engine, 'setting/stored', 'setting/sections/now-section', 'i18n']],
  ['setting/sections/new.ts', [...engine, 'setting/stored', 'setting/sections/now-section']],
  ['setting/new-room/new.ts', ['i18n']],
]

/** How the clock is read. */
export const clock = ['Date.now()', 'new Date()', 'Date()']
/** How timers are started and stopped. */
export const timers = [
  'setTimeout(done, 1)',
  'setInterval(done, 1)',
  'clearTimeout(timer)',
  'clearInterval(timer)',
]

/** A file → all that it may use of clock and timers. */
export const globals: readonly [file: string, allowed: readonly string[]][] = [
  ['engine/parse.ts', []],
  ['engine/routine/new.ts', []],
  ['engine/cue/new.ts', []],
  ['engine/session/new.ts', []],
  ['engine/history/new.ts', []],
  ['engine/sync/new.ts', []],
  ['engine/screen/new.ts', []],
  ['engine/new-room/new.ts', []],
  ['app.ts', []],
  ['link/new.ts', []],
  ['page/new.ts', []],
  ['page/index.ts', []],
  ['page/intro/new.ts', []],
  ['page/glass/new.ts', []],
  ['page/platform/new.ts', []],
  ['page/new-room/new.ts', []],
  ['page/platform/clock.ts', clock],
  ['page/platform/timer.ts', timers],
  ['app-side/new.ts', [...clock, ...timers]],
  ['setting/new.ts', [...clock, ...timers]],
]

/** What else is refused. */
export const refused: readonly [rule: string, file: string, text: string][] = [
  ['noRestrictedImports', 'engine/cue/forms.ts', "import type { T } from '@zos/ui'"],
  ['noRestrictedImports', 'engine/cue/forms.ts', "import * as all from '@zos/ui'"],
  ['noRestrictedImports', 'engine/cue/forms.ts', "import '@zos/ui'"],
  ['noRestrictedImports', 'engine/cue/forms.ts', "export { a } from '@zos/ui'"],
  ['noRestrictedImports', 'engine/cue/forms.ts', "export * from '@zos/ui'"],
  ['noRestrictedImports', 'engine/cue/forms.ts', "export const ui = import('@zos/ui')"],
  ['noRestrictedImports', 'page/platform/new.ts', "import { Time } from '@zos/sensor'"],
  ['noRestrictedImports', 'page/platform/new.ts', "import { createTimer } from '@zos/timer'"],
  ['plugin', 'engine/history/clock.ts', 'export const clock = Date.now'],
  ['plugin', 'engine/history/clock.ts', 'export const now = Date(1)'],
  ['noImportCycles', 'engine/cue/one.ts', "import { two } from './two'; export const one = two"],
  ['noImportCycles', 'engine/cue/two.ts', "import { one } from './one'; export const two = one"],
  ['noImportCycles', 'page/a.ts', "import type { B } from './b'; export type A = B[]"],
  ['noImportCycles', 'page/b.ts', "import type { C } from './glass/c'; export type B = C[]"],
  ['noImportCycles', 'page/glass/c.ts', "import type { A } from '../a'; export type C = A[]"],
  ['noImportCycles', 'simulator/a.ts', "import type { B } from './b.ts'; export type A = B[]"],
  ['noImportCycles', 'simulator/b.ts', "import type { A } from './a.ts'; export type B = A[]"],
]

/** What a reader of the rules could think refused. */
export const letThrough: readonly [file: string, text: string][] = [
  ['engine/cue/top.ts', "import type { Low } from './low'; export type Top = Low[]"],
  ['engine/cue/low.ts', 'export type Low = number'],
  ['simulator/new.ts', "import type { Cue } from '../engine/cue/cue.ts'; export type A = Cue[]"],
  ['scripts/new.ts', 'export const startedAtMs = Date.now()'],
  ['engine/dates.ts', 'export const year = new Date(1).getUTCFullYear()'],
  ['engine/cue/dates.ts', 'export const dayMs = (day: Date) => day.getTime()'],
  ['engine/history/dates.ts', 'export const firstMs = Date.UTC(2026, 0, 1)'],
]

/** What ships: its folders, a new one too. */
export const shipped = [
  'engine',
  'engine/cue',
  'engine/new-room',
  'link',
  'page',
  'page/glass',
  'page/platform',
  'page/intro',
  'page/new-room',
  'app-side',
  'setting',
  'setting/sections',
]
