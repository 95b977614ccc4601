/** When every storm begins. */
export const startAtMs = Date.UTC(2026, 0, 5, 8, 0, 0)

/** A moment of true time, as a person looks it up in a tale. */
export const at = (trueMs: number): string => `At ${((trueMs - startAtMs) / 1000).toFixed(3)} s`
