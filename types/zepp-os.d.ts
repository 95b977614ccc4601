/**
 * What `@zeppos/device-types` 3.0.1 gets wrong or leaves out. Each correction names the page of the
 * vendor's documentation that it follows (zepp-health/zeppos-docs, docs/reference).
 */

declare module '@zos/sensor' {
  interface Vibrator {
    /** device-app-api/newAPI/sensor/Vibrator, its example: a number does too. */
    setMode(mode: number): void
  }
}
