/** What the gallery shows, and how a user gets there: stories of acts, each shot where the one before left off. */

import { defaultSettings, type Settings } from '../../engine/routine/settings.ts'
import { safetyPages } from '../../engine/screen/intro.ts'
import type { Screen } from '../../engine/screen/screens.ts'
import type { WatchMode } from '../../simulator/types.ts'

/** One thing that a user does, or that happens to the watch. */
export type Act =
  | { readonly does: 'open' | 'kill' | 'touch' }
  | { readonly does: 'press'; readonly button: string; readonly heldMs: number }
  | { readonly does: 'pass'; readonly ms: number }
  | { readonly does: 'mode'; readonly mode: WatchMode }
  | { readonly does: 'choose'; readonly settings: Settings }

export interface Shot {
  /** Of its file, without `.png`. */
  readonly name: string
  /** Which of the engine's screens it shows. */
  readonly kind: Screen['kind']
  /** What is done before it, after the shot before. */
  readonly acts: readonly Act[]
}

/** Shots of one program, on a watch that knows nothing yet. */
export type Story = readonly Shot[]

const open: Act = { does: 'open' }
const kill: Act = { does: 'kill' }
const touch: Act = { does: 'touch' }
const pass = (seconds: number): Act => ({ does: 'pass', ms: seconds * 1000 })
const press = (button: string): Act => ({ does: 'press', button, heldMs: 50 })
const holdDown = (button: string): Act => ({ does: 'press', button, heldMs: 1500 })
const mode = (mode: WatchMode): Act => ({ does: 'mode', mode })
const choose = (settings: Partial<Settings>): Act => ({
  does: 'choose',
  settings: { ...defaultSettings, ...settings },
})

/** A brief moment in which what was asked arrives and is drawn. */
const settled = pass(2)
const readOn = safetyPages.slice(1).map(() => press('next'))
const begun = [open, settled, press('go'), ...readOn, press('close')]

/** With the defaults: 15 s to set up, 20 s up, 45 s of hold, 20 s down. */
const aSession: Story = [
  { name: 'ready', kind: 'ready', acts: [choose({}), open, settled] },
  { name: 'feel-the-cues', kind: 'cues', acts: [press('cues')] },
  { name: 'safety', kind: 'safety', acts: [press('close'), press('go')] },
  { name: 'flash', kind: 'running', acts: [...readOn, press('close')] },
  { name: 'set-up', kind: 'running', acts: [pass(3)] },
  { name: 'roll-up', kind: 'running', acts: [pass(15)] },
  { name: 'hold', kind: 'running', acts: [pass(18)] },
  { name: 'hold-breathing', kind: 'running', acts: [pass(3)] },
  { name: 'hold-last-seconds', kind: 'running', acts: [pass(39)] },
  { name: 'roll-down', kind: 'running', acts: [pass(8)] },
  { name: 'shake-wrists', kind: 'running', acts: [pass(16)] },
  { name: 'change-leg', kind: 'running', acts: [pass(206)] },
  { name: 'news', kind: 'running', acts: [pass(12), choose({ holdSeconds: 90 }), settled] },
  { name: 'done', kind: 'done', acts: [pass(415)] },
]

const aPause: Story = [
  { name: 'controls', kind: 'running', acts: [...begun, pass(50), touch] },
  { name: 'paused', kind: 'paused', acts: [press('pause')] },
  { name: 'paused-without-spot', kind: 'paused', acts: [press('skip'), press('skip')] },
  { name: 'ended', kind: 'done', acts: [holdDown('end')] },
]

const aWait: Story = [
  {
    name: 'waiting',
    kind: 'waiting',
    acts: [choose({ holdStart: 'tap' }), ...begun, pass(40)],
  },
  { name: 'go-on', kind: 'paused', acts: [kill, pass(11 * 60), open, settled] },
]

const aSilentWatch: Story = [
  { name: 'ready-warned', kind: 'ready', acts: [mode('theater'), open, settled] },
]

export const stories: readonly Story[] = [aSession, aPause, aWait, aSilentWatch]
