import { type Refusal, refusals } from '../../conditions/calls.ts'
import type { Conditions } from '../../conditions/index.ts'
import { make } from '../element.ts'
import type { Scene } from '../part.ts'

/** Puts a watch on the desk that answers so. */
export type PickConditions = (conditions: Conditions) => void

const none = 'none'
const once = 'throws once, at its next call'

/** One call that refuses, of those that the program has made so far. */
export function mountCalls(
  scene: Scene,
  pick: PickConditions,
): { element: HTMLElement; follow: () => void } {
  const call = make('select', { ariaLabel: 'Call' })
  const way = make(
    'select',
    { ariaLabel: 'Way' },
    ...[...refusals, once].map((name) => new Option(name)),
  )
  const refuse = () => {
    const calls = call.value === none ? {} : { [call.value]: wayOf(way.value) }
    pick({ ...scene.conditions, calls })
  }
  call.addEventListener('change', refuse)
  way.addEventListener('change', refuse)
  return {
    element: make(
      'div',
      { className: 'condition' },
      make('span', {}, 'Which call refuses?'),
      call,
      way,
      make('small', {}, 'Of the calls that the program has made so far.'),
    ),
    follow: () => followCalls(scene, call),
  }
}

function followCalls({ desk, conditions }: Scene, call: HTMLSelectElement): void {
  if (document.activeElement === call) return
  const refused = Object.keys(conditions.calls)
  const names = [...new Set([...refused, ...knownOf(call), ...desk.watch.calls.keys()])].sort()
  if (names.length + 1 > call.options.length) {
    call.replaceChildren(new Option(none), ...names.map((name) => new Option(name)))
  }
  call.value = refused[0] ?? none
}

/** Those that are offered already: a new watch has made none. */
function knownOf(call: HTMLSelectElement): string[] {
  return [...call.options].map(({ value }) => value).filter((value) => value !== none)
}

function wayOf(name: string): Refusal {
  return refusals.find((way) => way === name) ?? { throwsOnce: { atCall: 1 } }
}
