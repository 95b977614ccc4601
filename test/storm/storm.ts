/** Storms as data: what happens to a session, and how it is told as a list. */
import type { Settings } from '../../engine/routine/settings'
import type { WatchMode } from '../../simulator/types.ts'

/** A control on the glass that a finger can ask for. */
export type Button = 'pause' | 'resume' | 'back' | 'skip' | 'one-more-spot'

/** What a person does, or what goes wrong. */
export type Happening =
  | { readonly do: 'tap'; readonly times: number; readonly apartMs: number }
  | { readonly do: 'press'; readonly button: Button; readonly times: number }
  | { readonly do: 'end' | 'start' | 'close' | 'select' | 'swipe right' | 'open' | 'wake' }
  | { readonly do: 'crown'; readonly leaves: boolean }
  | { readonly do: 'kill' | 'reboot' | 'half write' | 'drop wrist' | 'palm' }
  | { readonly do: 'crash'; readonly afterCalls: number }
  | { readonly do: 'suspend'; readonly forMs: number }
  /** Killed, while it is away the clock is set, then opened by a finger. */
  | { readonly do: 'away'; readonly forMs: number; readonly clockMs: number }
  | { readonly do: 'storage'; readonly fault: 'none' | 'full' | 'throws' }
  | { readonly do: 'garbage'; readonly file: string }
  | { readonly do: 'call' | 'notification'; readonly forMs: number }
  | { readonly do: 'mode'; readonly mode: WatchMode }
  | { readonly do: 'set clock'; readonly byMs: number; readonly told: boolean }
  | { readonly do: 'time zone'; readonly zone: string; readonly told: boolean }
  | { readonly do: 'bluetooth'; readonly state: 'on' | 'off' }
  | { readonly do: 'cut bluetooth'; readonly afterBytes: number }
  | { readonly do: 'repeat messages'; readonly times: number }
  | { readonly do: 'phone'; readonly act: 'restart' | 'stop' }
  | { readonly do: 'choose hold'; readonly seconds: number }
  | { readonly do: 'choose order'; readonly order: Settings['legOrder'] }
  | { readonly do: 'late timers'; readonly upToMs: number }

/** When a happening comes: after so long, or so long after the next boundary. */
export type When = { readonly afterMs: number } | { readonly fromBoundaryMs: number }

export interface Storm {
  readonly settings: Settings
  readonly lateness: { readonly seed: number; readonly upToMs: number }
  readonly relaunchMs: number
  readonly alarmWhenSuspended: 'reopens' | 'ignored'
  /** Whether the session is ended by hand at the end, or plays to its end. */
  readonly finish: 'end' | 'play'
  readonly happenings: readonly (readonly [When, Happening])[]
}

/** A storm as lines that a person can read. */
export function tell({ settings, happenings, finish, ...conditions }: Storm): string {
  return [
    `settings ${JSON.stringify(settings)}`,
    `conditions ${JSON.stringify(conditions)}`,
    ...happenings.map(([when, what]) => `${tellWhen(when)}: ${tellWhat(what)}`),
    finish === 'end' ? 'then it is ended by hand' : 'then it plays to its end',
  ].join('\n')
}

function tellWhen(when: When): string {
  if ('afterMs' in when) return `after ${when.afterMs / 1000} s`
  return `${when.fromBoundaryMs} ms from the next boundary`
}

function tellWhat({ do: name, ...rest }: Happening): string {
  const details = Object.entries(rest).map(([key, value]) => `${key} ${value}`)
  return details.length > 0 ? `${name} (${details.join(', ')})` : name
}
