import type { Desk } from '../types.ts'

/** The desk that is on the page now; picking another model puts another one there. */
export type CurrentDesk = () => Desk

/** A part of the page: brings what it shows up to date with the desk. */
export type Part = (desk: Desk) => void
