import { parseArgs } from 'node:util'
import type { Campaign, Summary } from '../test/storm/campaign.ts'
import { runOnAllCores } from '../test/storm/pool.ts'
import { requirePackage } from './project.ts'
import { Refusal, runCommand } from './refusal.ts'

/** `npm run storm -- --runs 100000 --seed 7`: random faults against the package, on all cores, for as long as one likes. */
async function storm(): Promise<void> {
  const campaign = readOptions()
  requirePackage()
  console.log(`${campaign.runs} storms from seed ${campaign.seed}.`)
  const summary: Summary = new Map()
  const beganMs = performance.now()
  const failed = await runOnAllCores(campaign, summary)
  console.log(tell(summary, (performance.now() - beganMs) / 1000))
  if (!failed) return
  const { bout, failure } = failed
  throw new Refusal(
    `Storm ${failure.storms} from seed ${bout.seed} was not weathered. The shortest one like it:\n${failure.tale}`,
  )
}

function readOptions(): Campaign {
  try {
    const { values } = parseArgs({
      options: { runs: { type: 'string' }, seed: { type: 'string' } },
    })
    const runs = wholeNumber(values.runs ?? '2000')
    const seed = wholeNumber(values.seed ?? `${Math.floor(Math.random() * 1e9)}`)
    if (runs > 0) return { runs, seed }
  } catch {
    // The refusal below names what is right, whatever was wrong.
  }
  throw new Refusal(
    'npm run storm takes --runs with a whole number above 0 and --seed with one of at least 0, as in: npm run storm -- --runs 100000 --seed 7',
  )
}

function wholeNumber(text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text)
  throw new RangeError(`${text} is no whole number.`)
}

function tell(summary: Summary, tookSeconds: number): string {
  const of = (name: string) => summary.get(name) ?? 0
  const counts = [...summary].filter(([name]) => name.includes(': '))
  return [
    `${of('storms')} storms in ${tookSeconds.toFixed(0)} s, ${(of('seconds') / 3600).toFixed(0)} hours on the watch's clock.`,
    `${of('sessions')} sessions begun, ${of('finished')} led to their end; ${of('words')} words, ${of('saves')} saves, ${of('openings')} openings.`,
    ...counts.sort(([one], [other]) => one.localeCompare(other)).map(row),
  ].join('\n')
}

const row = ([name, count]: [string, number]): string => `${`${count}`.padStart(9)} ${name}`

await runCommand(storm)
