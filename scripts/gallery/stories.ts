/** What the gallery shows, and how a user gets there: each shot of a story begins where the one before left off. */

import { defaultSettings, type Settings } from '../../engine/routine/settings.ts'
import { howTexts, safetyPages } from '../../engine/screen/intro.ts'
import type { IntroScreen } from '../../engine/screen/intro-screen.ts'
import { lessons } from '../../engine/screen/lesson.ts'
import type { Screen } from '../../engine/screen/screens.ts'
import type { WatchMode } from '../../simulator/types.ts'

/** One thing that a user does, or that happens to the watch. */
export type Happening =
  | { readonly does: 'open' | 'kill' | 'touch' }
  | { readonly does: 'press'; readonly button: string; readonly heldMs: number }
  | { readonly does: 'pass'; readonly ms: number }
  | { readonly does: 'mode'; readonly mode: WatchMode }
  | { readonly does: 'choose'; readonly settings: Settings }

export interface Shot {
  /** Of its file, without `.png`. */
  readonly name: string
  /** Which of the engine's screens it shows. */
  readonly kind: Screen['kind'] | IntroScreen['kind']
  /** What is done before it, after the shot before. */
  readonly happenings: readonly Happening[]
}

/** Shots of one program, on a watch that knows nothing yet. */
export type Story = readonly Shot[]

const open: Happening = { does: 'open' }
const kill: Happening = { does: 'kill' }
const touch: Happening = { does: 'touch' }
const pass = (seconds: number): Happening => ({ does: 'pass', ms: seconds * 1000 })
const press = (button: string): Happening => ({ does: 'press', button, heldMs: 50 })
const holdDown = (button: string): Happening => ({ does: 'press', button, heldMs: 1500 })
const mode = (mode: WatchMode): Happening => ({ does: 'mode', mode })
const choose = (settings: Partial<Settings>): Happening => ({
  does: 'choose',
  settings: { ...defaultSettings, ...settings },
})

/** A brief moment in which what was asked arrives and is drawn. */
const settled = pass(2)
const readOn = safetyPages.map(() => press('next'))
const begun = [open, settled, press('go'), press('skip'), ...readOn, press('go')]

/** Everything before the first session. */
const anIntro: Story = [
  { name: 'first-ready', kind: 'ready', happenings: [open, settled] },
  ...howTexts.map(
    (_, page): Shot => ({
      name: `how-${'abcd'[page]}`,
      kind: 'how',
      happenings: [press(page === 0 ? 'go' : 'next')],
    }),
  ),
  ...safetyPages.map(
    (_, page): Shot => ({
      name: `safety-${'abc'[page]}`,
      kind: 'safety',
      happenings: [press('next')],
    }),
  ),
  { name: 'start', kind: 'start', happenings: [press('next')] },
  ...lessons.map(
    (_, page): Shot => ({
      name: `cue-${'abcdefghi'[page]}`,
      kind: 'cues',
      happenings: [press(page === 0 ? 'cues' : 'next')],
    }),
  ),
  { name: 'felt', kind: 'felt', happenings: [press('next')] },
  { name: 'first-set-up', kind: 'running', happenings: [press('next'), press('go'), settled] },
]

/** With the defaults: 15 s to set up, 20 s up, 45 s of hold, 20 s down. */
const aSession: Story = [
  { name: 'ready', kind: 'ready', happenings: [choose({}), open, settled] },
  {
    name: 'flash',
    kind: 'running',
    happenings: [press('go'), press('skip'), ...readOn, press('go')],
  },
  { name: 'set-up', kind: 'running', happenings: [pass(3)] },
  { name: 'roll-up', kind: 'running', happenings: [pass(15)] },
  { name: 'hold', kind: 'running', happenings: [pass(18)] },
  { name: 'hold-breathing', kind: 'running', happenings: [pass(3)] },
  { name: 'hold-last-seconds', kind: 'running', happenings: [pass(39)] },
  { name: 'roll-down', kind: 'running', happenings: [pass(8)] },
  { name: 'set-up-foot-out', kind: 'running', happenings: [pass(16)] },
  { name: 'change-leg', kind: 'running', happenings: [pass(206)] },
  { name: 'news', kind: 'running', happenings: [pass(12), choose({ holdSeconds: 90 }), settled] },
  { name: 'done', kind: 'done', happenings: [pass(415)] },
]

const aPause: Story = [
  { name: 'controls', kind: 'running', happenings: [...begun, pass(50), touch] },
  { name: 'paused', kind: 'paused', happenings: [press('pause')] },
  { name: 'paused-without-spot', kind: 'paused', happenings: [press('skip'), press('skip')] },
  { name: 'ended', kind: 'done', happenings: [holdDown('end')] },
]

const aWait: Story = [
  {
    name: 'waiting',
    kind: 'waiting',
    happenings: [choose({ holdStart: 'tap' }), ...begun, pass(40)],
  },
  { name: 'go-on', kind: 'paused', happenings: [kill, pass(11 * 60), open, settled] },
]

const aSilentWatch: Story = [
  { name: 'ready-warned', kind: 'ready', happenings: [mode('theater'), open, settled] },
]

export const stories: readonly Story[] = [anIntro, aSession, aPause, aWait, aSilentWatch]

/** What the store shows, in this order. */
export const storeShots: readonly string[] = ['ready', 'set-up', 'hold-breathing']

/** The session as far as the store shows it. */
export const storeStory: Story = aSession.slice(
  0,
  aSession.findIndex(({ name }) => name === storeShots.at(-1)) + 1,
)
