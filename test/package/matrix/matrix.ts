/** The matrix of one model: each call that the package makes, refused in each way, beside a watch that refuses nothing. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { CallName } from '../../../simulator/conditions/calls.ts'
import { type Played, play, type Reach } from './session.ts'
import { type Row, rows } from './table.ts'
import { type Loss, type Lost, losses, lostIn } from './verdict.ts'
import { type Way, waysOf } from './ways.ts'

const reaches: readonly Reach[] = ['all', 'silent', 'late', 'at first', 'never']

/** Tests each call of a session on this model, and writes what came of it to build/matrix.md. */
export async function testMatrix(model: string, seed: number): Promise<void> {
  const documented = await play(model, {})
  const twins = new Map<string, Promise<Played>>()
  const table = new Map<string, Map<Way, Set<Loss>>>()

  const twinOf = ({ waits }: Played, reach: Reach) => {
    const key = JSON.stringify([waits, reach])
    const known = twins.get(key) ?? play(model, {}, waits, reach)
    twins.set(key, known)
    return known
  }
  /** Where the phone is away for the twin, it is lost, too. */
  const lostBeside = async (played: Played, reach: Reach): Promise<Lost> => {
    const lost = lostIn(played, await twinOf(played, reach))
    return reach === 'all' ? lost : new Map([...lost, ['phone', reach] as const])
  }
  /** What was lost, beside the twin that comes nearest. */
  const judge = async (played: Played): Promise<Lost> => {
    let least = await lostBeside(played, 'all')
    for (const reach of reaches.slice(1)) {
      if (least.size === 0) break
      const lost = await lostBeside(played, reach)
      const others = [...lost.keys()].filter((loss) => loss !== 'phone')
      const isAway = others.length < least.size && !least.has('phone')
      if (lost.size < least.size || (lost.size === least.size && isAway)) least = lost
    }
    return least
  }

  describe(`on ${model}`, () => {
    it('a watch that refuses nothing loses nothing', () => {
      expect(documented).toMatchObject({ opened: true, isDone: true, left: [], errors: [] })
      expect(documented.waits.filter((wait) => wait !== 0)).toEqual([])
    })

    it.each([...documented.calls])('%s may refuse', async (call, count) => {
      const found = new Map<Way, Set<Loss>>()
      table.set(call, found)
      const unexpected: string[] = []
      for (const [way, refusal] of waysOf(count, seed)) {
        const played = await play(model, { calls: { [call as CallName]: refusal } })
        const expected = expectedIn(call, way)
        for (const [loss, what] of await judge(played)) {
          found.set(way, (found.get(way) ?? new Set()).add(loss))
          if (!expected.has(loss)) unexpected.push(`${JSON.stringify(refusal)}, ${loss}: ${what}`)
        }
      }
      expect(unexpected).toEqual([])
    })

    it('nothing is in the table that is not lost', () => {
      const seen = (row: Row, loss: Loss) =>
        [...table].some(
          ([call, found]) =>
            row.calls.test(call) && row.ways.some((way) => found.get(way)?.has(loss)),
        )
      const met = rows.filter((row) => [...table.keys()].some((call) => row.calls.test(call)))
      const stale = met.flatMap((row) =>
        row.lost.filter((loss) => !seen(row, loss)).map((loss) => `${row.calls}: ${loss}`),
      )
      expect(stale).toEqual([])
    })
  })

  afterAll(() => write(model, table))
}

function rowsOf(call: string, way: Way): readonly Row[] {
  return rows.filter((row) => row.calls.test(call) && row.ways.includes(way))
}

function expectedIn(call: string, way: Way): ReadonlySet<Loss> {
  return new Set(rowsOf(call, way).flatMap(({ lost }) => lost))
}

const folder = join(import.meta.dirname, '..', '..', '..', 'build')

/** Writes this model's part, and all parts that there are in one. */
function write(
  model: string,
  table: ReadonlyMap<string, ReadonlyMap<Way, ReadonlySet<Loss>>>,
): void {
  const parts = join(folder, 'matrix')
  mkdirSync(parts, { recursive: true })
  const lines = [...table].map(([call, found]) => line(call, found))
  const head = `## ${model}\n\n| call | what is lost, and why |\n| --- | --- |\n`
  writeFileSync(join(parts, `${model}.md`), `${head}${lines.join('\n')}\n`)
  const texts = readdirSync(parts).map((file) => readFileSync(join(parts, file), 'utf-8'))
  writeFileSync(join(folder, 'matrix.md'), texts.join('\n'))
}

function line(call: string, found: ReadonlyMap<Way, ReadonlySet<Loss>>): string {
  const cells = [...found].map(([way, lost]) => {
    const what = [...lost].map((loss) => losses[loss]).join(', ')
    const why = rowsOf(call, way).map(({ because }) => because)
    return `**${way}**: ${what}. ${why.join(' ')}`
  })
  return `| \`${call}\` | ${cells.join('<br>') || 'nothing: it holds in every way'} |`
}
