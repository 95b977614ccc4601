/** Many storms in a row, and what they came to. */
import fc from 'fast-check'
import type { PackedProgram } from '../../simulator/types.ts'
import { play } from './play.ts'
import { anyStorm, type Storm, tell } from './storm.ts'

export interface Campaign {
  readonly runs: number
  readonly seed: number
  /** Only this watch; any when left out. */
  readonly model?: string
  /** Another program: its scripts, on whatever watch. */
  readonly program?: PackedProgram
}

/** What storms came to, added up: sessions, words, saves, seconds of virtual time; each happening, model and answer. */
export type Summary = Map<string, number>

/** A storm that the program did not weather. */
export interface Failure {
  /** How many storms it took, this one included. */
  readonly storms: number
  /** The shortest storm that fails, as a list, and what was wrong. */
  readonly tale: string
}

/** Lets storms loose, the same ones for the same seed, and adds them to `summary`. Returns the first failure in its shortest form; null when there was none. `shrinks` false leaves it as it came, which is quicker. */
export function run(
  { runs, seed, model, program }: Campaign,
  summary: Summary = new Map(),
  shrinks = true,
): Failure | null {
  const storms = anyStorm.map((storm) => (model ? { ...storm, model } : storm))
  const property = fc.property(storms, (storm) => count(summary, storm, program))
  const details = fc.check(property, { seed, numRuns: runs, endOnFailure: !shrinks })
  if (!details.failed) return null
  const [storm] = details.counterexample ?? []
  const { errorInstance } = details
  const wrong = errorInstance instanceof Error ? errorInstance.message : String(errorInstance)
  return { storms: details.numRuns, tale: `${storm ? tell(storm) : 'no storm'}\n${wrong}` }
}

/** Adds what came to a summary. */
export function add(summary: Summary, name: string, count: number): void {
  summary.set(name, (summary.get(name) ?? 0) + count)
}

function count(summary: Summary, storm: Storm, program?: PackedProgram): void {
  const { happened, ...came } = play(storm, program)
  add(summary, 'storms', 1)
  for (const [name, number] of Object.entries(came)) add(summary, name, number)
  for (const { name } of storm.happenings.slice(0, happened).map(([, what]) => what))
    add(summary, `happened: ${name}`, 1)
  add(summary, `watch: ${storm.model}`, 1)
  for (const answer of Object.entries(storm.answers))
    add(summary, `condition: ${answer.join(': ')}`, 1)
}
