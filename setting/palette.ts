/**
 * Colours for a page that cannot know whether it is light or dark: mid tones, each with a contrast of
 * at least 3:1 on white, on the greys of the two modes and on black. Texts take the page's own colour.
 */
export const palette = {
  setUp: '#b07800',
  roll: '#2f86c8',
  hold: '#1f9a58',
  right: '#12907a',
  left: '#8a63d2',
  pulse: '#12907a',
  open: '#7d8590',
  warning: '#c2574b',
} as const

/** Lines and grounds that only suggest: nothing is said by them alone. */
export const faint = 'rgba(128, 128, 128, 0.22)'

/** The ground of what deletes, under white letters: 5.6:1. */
export const danger = '#b3443a'
