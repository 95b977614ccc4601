/** The slowest watches that were reported: what they make late. */
import { describe, expect, it } from 'vitest'
import { planSession, totalSeconds } from '../../engine/routine/plan'
import { defaultSettings } from '../../engine/routine/settings'
import { parseSaved } from '../../engine/session/saved'
import { lateBetween, openDesk, seconds } from '../../simulator/node.ts'
import type { Desk } from '../../simulator/types.ts'
import { knowsSafety } from './known.ts'

const steps = planSession(defaultSettings)
const ends = steps.map((_, index) => totalSeconds(steps.slice(0, index + 1)) * 1000)

/** When the session began that is stored, ms since 1970 UTC. */
function beganAtMs({ watch }: Desk): number {
  const files = ['session-0.json', 'session-1.json'].map((file) => watch.storage.get(file) ?? '{}')
  const found = files.map((text) => parseSaved(JSON.parse(JSON.parse(text).kept ?? '{}').value))
  return Math.max(...found.map((saved) => saved?.session.startedAtMs ?? 0))
}

/** How late the word of each boundary of the default session is, ms. */
async function lateWords(
  model: string,
  engine: '200-times-slower' | '1000-times-slower',
  storageWrite: '20-ms' | '200-ms',
): Promise<number[]> {
  const conditions = { engine, widgetCalls: '1-ms', storageWrite } as const
  const desk = knowsSafety(await openDesk({ model, conditions, lateness: lateBetween(1, 6, 78) }))
  desk.watch.open()
  desk.advance(seconds(8))
  desk.watch.tap('go')
  desk.advance(seconds(10))
  const fromMs = beganAtMs(desk)
  desk.advance(seconds(610))
  const feltMs = desk.watch.vibrations.map(({ atMs }) => atMs - fromMs)
  return ends.map((end) => Math.min(...feltMs.filter((atMs) => atMs >= end)) - end)
}

describe.each(['Amazfit Balance', 'Amazfit Bip 6', 'Amazfit Bip 5 Unity'])('on %s', (model) => {
  it.each([
    ['200-times-slower', '20-ms', 150],
    ['1000-times-slower', '200-ms', 250],
  ] as const)(
    '%s, files %s, no word is more than %i ms late, and none adds up',
    async (engine, files, most) => {
      const late = await lateWords(model, engine, files)
      console.info(
        `${model}, ${engine}: words late by ${Math.min(...late)} to ${Math.max(...late)} ms`,
      )
      expect(late).toHaveLength(24)
      expect(Math.max(...late)).toBeLessThanOrEqual(most)
      const [first, last] = [late.slice(0, 12), late.slice(12)].map((half) => Math.max(...half))
      expect(last).toBeLessThan((first ?? 0) + 60)
    },
  )
})
