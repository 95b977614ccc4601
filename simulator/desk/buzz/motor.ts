import type { Desk, Vibration } from '../../types.ts'
import type { Speed } from '../clock.ts'

/** At high speed a word passes within a frame: what shakes and hums does so at least this long, real ms. */
const shortestShakeMs = 120

/** What a motor can be followed with. */
export interface Motor {
  /** Shakes the watch, hums and vibrates as the desk's motor does; called once a frame. */
  follow(desk: Desk, frameAtMs: number, speed: Speed): void
}

/** Makes the vibrations of the desk's watch seen on `shaken`, heard through `hum`, and felt where the browser can vibrate. */
export function createMotor(shaken: HTMLElement, hum: (on: boolean) => void): Motor {
  let seen: { desk: Desk; count: number } | null = null
  let shakesUntilMs = 0
  return {
    follow(desk, frameAtMs, speed) {
      const known = seen?.desk === desk ? seen.count : 0
      const fresh = desk.watch.vibrations.slice(known)
      seen = { desk, count: known + fresh.length }
      if (fresh.length > 0) shakesUntilMs = frameAtMs + shortestShakeMs
      const shakes = speed > 0 && (desk.watch.vibrating || frameAtMs < shakesUntilMs)
      shaken.classList.toggle('is-shaking', shakes)
      hum(shakes)
      for (const vibration of fresh) vibrateBrowser(vibration, speed)
    },
  }
}

function vibrateBrowser(vibration: Vibration, speed: Speed): void {
  if (speed === 0 || !('vibrate' in navigator) || !navigator.userActivation?.hasBeenActive) return
  navigator.vibrate(browserPattern(vibration, speed))
}

/** A vibration as `navigator.vibrate` takes it: on, off, on, … in real ms. A pulse that goes on is 5 s. */
export function browserPattern({ pulses }: Pick<Vibration, 'pulses'>, speed: number): number[] {
  let endMs = 0
  return pulses.flatMap(({ fromMs, durationMs }, index) => {
    const onMs = Math.min(durationMs, 5000)
    const gapMs = fromMs - endMs
    endMs = fromMs + onMs
    const parts = index === 0 ? [onMs] : [gapMs, onMs]
    return parts.map((ms) => Math.round(ms / speed))
  })
}
