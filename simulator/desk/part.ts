import type { Conditions } from '../conditions/index.ts'
import type { Desk } from '../types.ts'

/** What is on the page now. */
export interface Scene {
  /** Picking another model puts another one there. */
  desk: Desk
  /** IANA zone of watch and phone: the desk itself does not tell it. */
  timeZone: string
  /** BCP 47 tag of watch and phone: the desk itself does not tell it. */
  language: string
  /** How the watch answers to the conditions; another answer puts another watch there. */
  conditions: Conditions
  /** Whether the watch tells the program when its clock or its zone is set. */
  clockSetIsTold: boolean
}

/** The desk that is on the page now. */
export type CurrentDesk = () => Desk

/** A part of the page: brings what it shows up to date with the desk, times of day in `timeZone`. */
export type Part = (desk: Desk, timeZone: string) => void
