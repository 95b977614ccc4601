import { tzOffset } from '@date-fns/tz'

/** What a desk's programs call `Date`: its clock, its time zone, never those of the process. */
export interface DateOptions {
  /** Wall clock, ms since 1970 UTC. */
  readonly nowMs: () => number
  /** IANA name; asked at each use of a local part. */
  readonly timeZone: () => string
}

const minuteMs = 60_000
const parts = ['FullYear', 'Month', 'Date', 'Hours', 'Minutes', 'Seconds', 'Milliseconds'] as const

/** Makes a `Date` class. Its constructor throws a sentence for a text that leaves the time zone open. Texts for people are those of an engine without Intl. */
export function createDate({ nowMs, timeZone }: DateOptions): DateConstructor {
  const local = (date: Date) => new Date(date.getTime() + offsetMs(timeZone(), date.getTime()))
  class DeskDate extends Date {
    constructor(...args: unknown[]) {
      super(timeOf(args, nowMs, timeZone))
    }
    static override now(): number {
      return Math.floor(nowMs())
    }
    override getDay(): number {
      return local(this).getUTCDay()
    }
    override getTimezoneOffset(): number {
      return 0 - offsetMs(timeZone(), this.getTime()) / minuteMs
    }
    override toDateString(): string {
      const [day, date, month, year] = local(this).toUTCString().split(/,? /)
      return `${day} ${month} ${date} ${year}`
    }
    override toTimeString(): string {
      return `${local(this).toISOString().slice(11, 19)} GMT${offsetText(-this.getTimezoneOffset())}`
    }
    override toString(): string {
      return `${this.toDateString()} ${this.toTimeString()}`
    }
    override toLocaleString(): string {
      return this.toString()
    }
    override toLocaleDateString(): string {
      return this.toDateString()
    }
    override toLocaleTimeString(): string {
      return this.toTimeString()
    }
  }
  for (const part of parts) defineLocalPart(DeskDate.prototype, part, local, timeZone)
  return DeskDate as unknown as DateConstructor
}

function defineLocalPart(
  prototype: Date,
  part: (typeof parts)[number],
  local: (date: Date) => Date,
  timeZone: () => string,
): void {
  const get = function get(this: Date): number {
    return local(this)[`getUTC${part}`]()
  }
  const set = function set(this: Date, ...values: [number]): number {
    const moved = local(this)
    moved[`setUTC${part}`](...values)
    return this.setTime(fromLocal(moved.getTime(), timeZone()))
  }
  Object.defineProperty(prototype, `get${part}`, { value: get })
  Object.defineProperty(prototype, `set${part}`, { value: set })
}

function timeOf(args: unknown[], nowMs: () => number, timeZone: () => string): number {
  const [first] = args
  if (args.length === 0) return Math.floor(nowMs())
  if (args.length > 1) return fromLocal(Date.UTC(...(args as [number, number])), timeZone())
  if (typeof first === 'string') refuseOpenZone(first)
  return new Date(first as number | string | Date).getTime()
}

function refuseOpenZone(text: string): void {
  if (/^\d{4}(-\d\d){0,2}$/.test(text) || /(Z|GMT|[+-]\d\d:?\d\d)$/.test(text)) return
  throw new RangeError(
    `new Date("${text}") depends on the time zone and the engine: end the text with Z or an offset, or give the parts as numbers.`,
  )
}

/** From a local wall clock, read as if it were UTC, to UTC; in the hour that a change of clocks skips or repeats, the later offset. */
function fromLocal(localMs: number, timeZone: string): number {
  const guessMs = localMs - offsetMs(timeZone, localMs)
  return localMs - offsetMs(timeZone, guessMs)
}

/** UTC needs no Intl, which QuickJS lacks. */
function offsetMs(timeZone: string, atMs: number): number {
  return timeZone === 'UTC' ? 0 : tzOffset(timeZone, new Date(atMs)) * minuteMs
}

function offsetText(offsetMinutes: number): string {
  const minutes = Math.abs(offsetMinutes)
  const pad = (value: number) => String(value).padStart(2, '0')
  return `${offsetMinutes < 0 ? '-' : '+'}${pad(Math.floor(minutes / 60))}${pad(minutes % 60)}`
}
