import { timeOfDay } from '../clock.ts'
import { make } from '../element.ts'
import type { Part } from '../part.ts'
import { type Felt, isOpen, spell, wordsOf } from './spell.ts'

const shownWords = 12
/** Ticks nearer than this are in a row, ms: those before a hold's end are a second apart. */
const rowMs = 1500
/** More vibrations than can be in the words that are shown: a word has four at most. */
const readVibrations = shownWords * 4
/** The length of a whole track, ms: the longest word is just shorter. */
const trackMs = 5000

/** The strip below the watch: the last words as pulses in proportion, when, and what they spell. */
export function mountStrip(list: HTMLElement): Part {
  let drawn = ''
  return (desk, timeZone) => {
    const hasPatterns = isAtLeast(desk.model.apiLevel, 3, 6)
    const recent = desk.watch.vibrations.slice(-readVibrations)
    const words = wordsOf(recent).slice(-shownWords)
    const described = words.map((felt) => describe(felt, desk.nowMs, hasPatterns, timeZone))
    const cards = gatherTicks(described).reverse()
    const next = JSON.stringify(cards)
    if (next === drawn) return
    drawn = next
    list.replaceChildren(...(cards.length > 0 ? cards.map(card) : [emptyCard()]))
  }
}

/** A word as it is shown. */
export interface Card {
  readonly word: string
  /** How many of it in a row this card stands for. */
  readonly count: number
  readonly atMs: number
  readonly time: string
  readonly pulses: readonly { fromMs: number; ms: number }[]
  readonly cut: boolean
}

function describe(felt: Felt, nowMs: number, hasPatterns: boolean, timeZone: string): Card {
  const undecided = !hasPatterns && isOpen(felt, nowMs)
  return {
    word: undecided ? '…' : (spell(felt.pulses, hasPatterns) ?? 'no word'),
    count: 1,
    atMs: felt.atMs,
    time: timeOfDay(felt.atMs, timeZone, true),
    pulses: felt.pulses.map(({ fromMs, durationMs }) => ({
      fromMs,
      ms: Math.min(durationMs, trackMs - fromMs),
    })),
    cut: felt.cut,
  }
}

/** The cards, oldest first, with ticks in a row as one: the latest of them, which counts them. */
export function gatherTicks(cards: readonly Card[]): Card[] {
  const gathered: Card[] = []
  for (const card of cards) {
    const last = gathered.at(-1)
    const inRow = last?.word === 'tick' && card.word === 'tick' && card.atMs - last.atMs < rowMs
    if (inRow) gathered[gathered.length - 1] = { ...card, count: last.count + 1 }
    else gathered.push(card)
  }
  return gathered
}

function card({ word, count, time, pulses, cut }: Card): HTMLElement {
  const lengths = `${pulses.map(({ ms }) => Math.round(ms)).join(' · ')} ms${cut ? ', cut' : ''}`
  const track = make('span', { className: 'track', ariaHidden: 'true' })
  track.append(
    ...pulses.map(({ fromMs, ms }) => {
      const bar = make('i')
      bar.style.left = `${(fromMs / trackMs) * 100}%`
      bar.style.width = `${(ms / trackMs) * 100}%`
      return bar
    }),
  )
  return make(
    'li',
    { className: word === 'tick' ? 'word is-tick' : 'word' },
    make('b', { textContent: count > 1 ? `${word} ×${count}` : word }),
    track,
    make('span', { className: 'lengths', textContent: lengths }),
    make('time', { textContent: time }),
  )
}

function emptyCard(): HTMLElement {
  return make('li', {
    className: 'none',
    textContent: 'Nothing felt yet. Each boundary of a session is a word here.',
  })
}

function isAtLeast(apiLevel: string, major: number, minor: number): boolean {
  const [hasMajor = 0, hasMinor = 0] = apiLevel.split('.').map(Number)
  return hasMajor > major || (hasMajor === major && hasMinor >= minor)
}
