/** Many storms in a row, and what they came to. */
import fc from 'fast-check'
import { anyStorm } from './any-storm.ts'
import { type Outcome, type Place, weather } from './harness.ts'
import { type Storm, tell } from './storm.ts'

export interface Campaign extends Place {
  readonly runs: number
  readonly seed: number
}

/** What storms came to, added up. */
export interface Summary {
  storms: number
  sessions: number
  finished: number
  words: number
  saves: number
  broughtBack: number
  /** Storms whose last part was not judged: nobody can know what is right there. */
  undecided: number
  /** Virtual time, s. */
  seconds: number
  /** What happened → how often. */
  readonly happenings: Map<string, number>
}

/** A storm that the program did not weather. */
export interface Failure {
  /** How many storms it took, this one included. */
  readonly storms: number
  /** The shortest storm that fails, as a list, and what was wrong. */
  readonly tale: string
}

export const noSummary = (): Summary => ({
  storms: 0,
  sessions: 0,
  finished: 0,
  words: 0,
  saves: 0,
  broughtBack: 0,
  undecided: 0,
  seconds: 0,
  happenings: new Map(),
})

/** A storm has up to so many happenings. */
const mostHappenings = 24

/** Lets storms loose, the same ones for the same seed, and adds them to `summary`. Returns the first failure in its shortest form; null when there was none. `shrinks` false leaves it as it came, which is quicker. */
export function run(
  { runs, seed, ...place }: Campaign,
  summary: Summary = noSummary(),
  shrinks = true,
): Failure | null {
  const property = fc.property(anyStorm(mostHappenings), (storm) => {
    add(summary, storm, weather(storm, place))
  })
  const details = fc.check(property, { seed, numRuns: runs, endOnFailure: !shrinks })
  if (!details.failed) return null
  const [storm] = details.counterexample ?? []
  const { errorInstance } = details
  const wrong = errorInstance instanceof Error ? errorInstance.message : String(errorInstance)
  return { storms: details.numRuns, tale: `${storm ? tell(storm) : 'no storm'}\n${wrong}` }
}

function add(summary: Summary, storm: Storm, outcome: Outcome): void {
  summary.storms += 1
  summary.sessions += outcome.sessions
  summary.finished += outcome.finished
  summary.words += outcome.words
  summary.saves += outcome.saves
  summary.broughtBack += outcome.broughtBack
  if (outcome.undecided) summary.undecided += 1
  summary.seconds += outcome.seconds
  for (const [, { do: name }] of storm.happenings.slice(0, outcome.happened))
    summary.happenings.set(name, (summary.happenings.get(name) ?? 0) + 1)
}
