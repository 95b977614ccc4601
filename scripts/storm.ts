import { parseArgs } from 'node:util'
import { noSummary, run, type Summary } from '../test/storm/campaign.ts'
import { requirePackage } from './project.ts'
import { Refusal, runCommand } from './refusal.ts'

const models = ['Amazfit Balance', 'Amazfit Bip 5 Unity', 'Amazfit Bip 6']
/** So many storms, then the next watch. */
const bout = 500

interface Options {
  readonly runs: number
  readonly seed: number
}

/** `npm run storm -- --runs 100000 --seed 7`: random faults against the package, for as long as one likes. */
async function storm(): Promise<void> {
  const { runs, seed } = readOptions()
  requirePackage()
  console.log(`${runs} storms from seed ${seed}.`)
  const summary = noSummary()
  const beganMs = performance.now()
  for (let done = 0; done < runs; done += bout) {
    const model = models[(done / bout) % models.length] ?? ''
    const campaign = { model, runs: Math.min(bout, runs - done), seed: seed + done }
    const failure = run(campaign, summary)
    if (!failure) continue
    console.log(reportOf(summary, beganMs))
    throw new Refusal(
      `On ${model} storm ${failure.storms} from seed ${campaign.seed} was not weathered. The shortest one like it:\n${failure.tale}`,
    )
  }
  console.log(reportOf(summary, beganMs))
}

function readOptions(): Options {
  try {
    const { values } = parseArgs({
      options: { runs: { type: 'string' }, seed: { type: 'string' } },
    })
    const runs = wholeNumber(values.runs ?? '2000')
    const seed = wholeNumber(values.seed ?? `${Math.floor(Math.random() * 1e9)}`)
    if (runs > 0) return { runs, seed }
  } catch {
    // Answered below: whatever was wrong, this is what is right.
  }
  throw new Refusal(
    'npm run storm takes --runs with a whole number above 0 and --seed with one of at least 0, as in: npm run storm -- --runs 100000 --seed 7',
  )
}

function wholeNumber(text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text)
  throw new RangeError(`${text} is no whole number.`)
}

function reportOf(summary: Summary, beganMs: number): string {
  const seconds = (performance.now() - beganMs) / 1000
  const happenings = [...summary.happenings].sort(([, a], [, b]) => b - a)
  return [
    `${summary.storms} storms in ${seconds.toFixed(0)} s, ${(summary.seconds / 3600).toFixed(0)} hours on the watch's clock.`,
    `${summary.sessions} sessions begun, ${summary.finished} led to their end; ${summary.words} words, ${summary.saves} saves, ${summary.broughtBack} times brought back by an alarm.`,
    `${summary.undecided} storms were judged only up to a moment at which nobody can know what is right.`,
    ...happenings.map(([name, count]) => `${`${count}`.padStart(9)} ${name}`),
  ].join('\n')
}

await runCommand(storm)
