import type { DeskError } from '../types.ts'
import { timeOfDay } from './clock.ts'
import { make } from './element.ts'
import type { Part } from './part.ts'

const shownProblems = 5

/** What went wrong, in words, at the foot of the page; hidden while nothing did. */
export function mountProblems(place: HTMLElement): Part {
  let drawn = -1
  return ({ errors }, timeZone) => {
    if (errors.length === drawn) return
    drawn = errors.length
    place.hidden = errors.length === 0
    place.replaceChildren(
      make('h2', { textContent: headline(errors.length) }),
      make('ul', {}, ...errors.slice(-shownProblems).map((error) => line(error, timeZone))),
    )
  }
}

/** Shows a failure of the desk itself, which stops it. */
export function showFailure(place: HTMLElement, error: unknown): void {
  place.hidden = false
  place.replaceChildren(
    make('h2', { textContent: 'The desk stopped' }),
    make('p', { textContent: wordsOf(error) }),
  )
}

/** Says in `place` what the desk could not do, until it is called with null; the desk goes on. */
export function showRefusal(place: HTMLElement, error: unknown): void {
  place.hidden = error === null
  place.textContent = error === null ? '' : wordsOf(error)
}

function headline(count: number): string {
  return count === 1 ? 'A problem in the program' : `${count} problems in the program`
}

function line({ atMs, where, error }: DeskError, timeZone: string): HTMLElement {
  const text = `${timeOfDay(atMs, timeZone, true)}, ${where}: ${wordsOf(error)}`
  return make('li', { textContent: text })
}

/** An error as a sentence for a person. */
export function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
