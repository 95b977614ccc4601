import type { Desk, Watch } from '../../types.ts'
import { timeOfDay } from '../clock.ts'

/** What the sentences are made of. */
export interface Seen extends Pick<Desk, 'nowMs'> {
  readonly watch: Pick<
    Watch,
    'showing' | 'launching' | 'suspended' | 'covered' | 'clockMs' | 'alarms'
  >
}

/** What the program is doing, in a few words. */
export function doingOf({ watch }: Seen, timeZone: string): string {
  if (watch.launching) return 'Soleus Roll is opening…'
  if (watch.showing === 'dial') {
    const time = alarmTime(watch, timeZone)
    return time ? `Soleus Roll is closed · an alarm opens it at ${time}` : 'Soleus Roll is closed'
  }
  if (watch.covered) return `a ${watch.covered} lies over Soleus Roll`
  return watch.suspended ? 'Soleus Roll is suspended' : 'Soleus Roll is open'
}

/** The trouble there is, a sentence each; the alarm, or that there is none, comes last. */
export function statesOf({ watch, nowMs }: Seen, timeZone: string): string[] {
  const time = alarmTime(watch, timeZone)
  const states = [
    watch.launching && 'Soleus Roll is opening…',
    watch.suspended && 'Soleus Roll is suspended: none of its code runs.',
    watch.covered && `A ${watch.covered} lies over the page.`,
    clockState(watch.clockMs - nowMs),
    time ? `An alarm opens Soleus Roll at ${time}.` : 'No alarm is armed.',
  ]
  return states.filter((state) => typeof state === 'string')
}

/** When the next alarm fires, by the watch's clock. */
function alarmTime({ alarms }: Pick<Watch, 'alarms'>, timeZone: string): string | null {
  if (alarms.length === 0) return null
  return timeOfDay(Math.min(...alarms.map(({ atMs }) => atMs)), timeZone, true)
}

function clockState(aheadMs: number): string | null {
  if (aheadMs === 0) return null
  const minutes = Math.round(Math.abs(aheadMs) / 6000) / 10
  return `The watch's clock is ${minutes} min ${aheadMs > 0 ? 'ahead' : 'behind'}.`
}
