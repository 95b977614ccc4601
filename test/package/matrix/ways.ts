/** Every way in which a call can refuse, and the moments at which it does so once. */
import type { Refusal } from '../../../simulator/conditions/calls.ts'
import { refusals } from '../../../simulator/conditions/calls.ts'
import { createRandom } from '../../../simulator/random.ts'

export type Way = (typeof refusals)[number] | 'throws once'

/** A call refuses once at most so many moments of a session. */
const mostMoments = 20

/** How a call refuses that is made so often in a session: always, in each way, and once, at seeded moments. */
export function waysOf(count: number, seed: number): readonly (readonly [Way, Refusal])[] {
  const moments = momentsIn(count, seed).map((atCall): [Way, Refusal] => [
    'throws once',
    { throwsOnce: { atCall } },
  ])
  return [...refusals.map((way): [Way, Refusal] => [way, way]), ...moments]
}

/** One moment in each of so many equal parts of a session. */
function momentsIn(count: number, seed: number): readonly number[] {
  const random = createRandom(seed)
  const parts = Math.min(count, mostMoments)
  return Array.from({ length: parts }, (_, part) => {
    const [from, to] = [part, part + 1].map((edge) => Math.floor((edge * count) / parts))
    return 1 + (from ?? 0) + Math.floor(random() * ((to ?? 0) - (from ?? 0)))
  })
}
