/** What the session's page and the intro's hand each other, and what is kept of the intro. */
import { fieldsOfVersion } from '../parse'
import type { CueStrength } from '../routine/settings'
import type { Control } from './controls'

/** What the intro is opened for: all of it before the first session, how to roll and the safety text, or the cues to feel. */
export type IntroPart = 'first' | 'help' | 'cues'

/** What a press on the ready screen opens, where Start does not start; null: nothing. */
export function introPartOf(control: Control): IntroPart | null {
  if (control === 'start') return 'first'
  return control === 'help' || control === 'cues' ? control : null
}

export interface IntroWay {
  readonly part: IntroPart
  /** Of the cues that are felt there. */
  readonly strength: CueStrength
  /** What the session's page wants back, a text without a space: settings may be in memory only. */
  readonly luggage: string
}

/** What the intro's page is opened with. */
export function introParam({ part, strength, luggage }: IntroWay): string {
  return `${part} ${strength} ${luggage}`
}

/** Reads it. Where a watch loses it, all of the intro is shown. Never throws. */
export function parseIntroParam(input: unknown): IntroWay {
  const [part, strength, luggage = ''] = words(input)
  return {
    part: part === 'help' || part === 'cues' ? part : 'first',
    strength: strength === 'strong' ? strength : 'normal',
    luggage,
  }
}

/** How the session's page comes back from the intro. */
export interface WayBack {
  /** The intro has ended with Start. */
  readonly begins: boolean
  readonly luggage: string
}

/** What the session's page is opened with then. */
export function backParam({ begins, luggage }: WayBack): string {
  return `${begins ? 'begin' : 'ready'} ${luggage}`
}

/** Reads it. Where a watch loses it, or something else opened the page, nothing begins. Never throws. */
export function parseBackParam(input: unknown): WayBack {
  const [what, luggage = ''] = words(input)
  return { begins: what === 'begin', luggage }
}

function words(input: unknown): string[] {
  return typeof input === 'string' ? input.split(' ') : []
}

/** What is stored on the watch once the safety text was read, as plain data for JSON. */
export const safetyToStore = { version: 1, isRead: true } as const

/** Whether the safety text was read on this watch, by what is stored. What cannot be read says no: it is shown once more. */
export function parseSafety(input: unknown): boolean {
  return fieldsOfVersion(input, safetyToStore.version).isRead === true
}

/** What is stored on the watch once it was asked whether the cues are felt, as plain data for JSON. */
export const askedToStore = { version: 1, isAsked: true } as const

/** Whether that was asked on this watch, by what is stored. What cannot be read says no: it is asked once more. */
export function parseAsked(input: unknown): boolean {
  return fieldsOfVersion(input, askedToStore.version).isAsked === true
}
