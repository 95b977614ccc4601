import { describe, expect, it } from 'vitest'
import { type Card, gatherTicks } from '../../simulator/desk/buzz/strip.ts'
import { createWelcome } from '../../simulator/desk/watch/welcome.ts'

const card = (word: string, atMs: number): Card => ({
  word,
  count: 1,
  atMs,
  time: '',
  pulses: [{ fromMs: 0, ms: 100 }],
  cut: false,
})
const shown = (cards: readonly Card[]) =>
  gatherTicks(cards).map(({ word, count, atMs }) => [word, count, atMs])

describe('the strip of vibrations', () => {
  it('shows the three ticks before the end of a hold as one card', () => {
    const ticks = [1000, 2000, 3000].map((atMs) => card('tick', atMs))
    expect(shown([card('settle', 0), ...ticks, card('move', 4000)])).toEqual([
      ['settle', 1, 0],
      ['tick', 3, 3000],
      ['move', 1, 4000],
    ])
  })

  it('keeps ticks apart that are far from each other, or have a word between them', () => {
    const cards = [
      card('tick', 0),
      card('tick', 20_000),
      card('move', 20_500),
      card('tick', 21_000),
    ]
    expect(shown(cards)).toEqual(cards.map(({ word, atMs }) => [word, 1, atMs]))
  })

  it('never gathers another word', () => {
    expect(shown([card('move', 0), card('move', 1000)])).toHaveLength(2)
  })
})

describe('the face of the watch', () => {
  type Watch = Parameters<ReturnType<typeof createWelcome>>[0]['watch']
  const darkWatch = (showing: Watch['showing']) => {
    let wakes = 0
    const watch: Watch = { showing, screen: 'dark', wake: () => wakes++ }
    return { watch, wakes: () => wakes }
  }

  it('stays lit until the program was opened, and goes dark as on a watch afterwards', () => {
    const welcome = createWelcome()
    const before = darkWatch('dial')
    welcome(before)
    expect(before.wakes()).toBe(1)
    welcome(darkWatch('program'))
    const after = darkWatch('dial')
    welcome(after)
    expect(after.wakes()).toBe(0)
  })
})
