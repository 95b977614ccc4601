import { describe, expect, it } from 'vitest'
import { choices } from '../../../engine/routine/settings'
import { lessonPulses, lessons, litAt, nextLightMs } from '../../../engine/screen/lesson'

const kinds = choices.cueStrength.flatMap((strength) =>
  [true, false].map((playsPatterns) => [strength, playsPatterns] as const),
)

describe.each(kinds)('a lesson with cues %s, patterns %s', (strength, playsPatterns) => {
  it.each(lessons.map((lesson, page) => [page + 1, lesson] as const))(
    '%i lights each pulse once, one after the other, for a fifth of a second at least',
    (_, lesson) => {
      const pulses = lessonPulses(lesson, strength, playsPatterns)
      const seen: (number | null)[] = []
      const litMs = pulses.map(() => 0)
      for (let atMs = 0; atMs < Number.POSITIVE_INFINITY; ) {
        const lit = litAt(pulses, atMs)
        const nextMs = nextLightMs(pulses, atMs)
        if (lit !== null) litMs[lit] = (litMs[lit] ?? 0) + nextMs - atMs
        if (lit !== seen.at(-1)) seen.push(lit)
        atMs = nextMs
      }
      expect(seen.filter((lit) => lit !== null)).toEqual(pulses.map((_, place) => place))
      expect(seen.at(-1)).toBeNull()
      expect(Math.min(...litMs)).toBeGreaterThanOrEqual(200)
    },
  )
})

describe('the countdown', () => {
  it('is three ticks, a second apart, as before the end of a hold', () => {
    const pulses = lessonPulses(lessons[7], 'normal', true)
    expect(pulses.map(({ fromMs }) => fromMs)).toEqual([0, 1000, 2000])
  })
})

describe('the breath', () => {
  it('is one tick in, and four seconds later two out', () => {
    const pulses = lessonPulses(lessons[8], 'normal', true)
    expect(pulses.map(({ fromMs }) => fromMs)).toEqual([0, 4000, 4300])
  })
})
