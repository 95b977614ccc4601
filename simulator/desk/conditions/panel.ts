import type { Condition } from '../../conditions/condition.ts'
import {
  type Conditions,
  groups,
  preset,
  presetNames,
  readConditions,
} from '../../conditions/index.ts'
import { element, make } from '../element.ts'
import type { Part, Scene } from '../part.ts'
import { mountCalls, type PickConditions } from './calls.ts'
import { differenceOf, presetOf } from './kind.ts'

/** Fills the panel in which each way can be chosen in which watches differ. */
export function mountConditions(scene: Scene, pick: PickConditions): Part {
  const boxes = Object.entries(groups).map(([title, group]) => groupBox(title, group, scene, pick))
  const calls = mountCalls(scene, pick)
  boxes[0]?.element.append(calls.element)
  const kind = presetRow(scene, pick)
  element('condition-groups', HTMLElement).append(kind.element, ...boxes.map((box) => box.element))
  const follows = [kind.follow, calls.follow, ...boxes.flatMap((box) => box.follows)]
  const count = element('conditions-count', HTMLElement)
  return () => {
    for (const follow of follows) follow()
    const differing = differenceOf(scene.conditions)
    const text = differing === 0 ? '' : `${differing} chosen`
    if (count.textContent !== text) count.textContent = text
  }
}

interface Row {
  readonly element: HTMLElement
  readonly follow: () => void
}

function presetRow(scene: Scene, pick: PickConditions): Row {
  const mixed = new Option('mixed', '')
  mixed.disabled = true
  const select = make('select', {}, ...presetNames.map((name) => new Option(name, name)), mixed)
  select.addEventListener('change', () => {
    const chosen = presetNames.find((name) => name === select.value)
    if (chosen) pick(preset(chosen))
  })
  const hint = make('small', {}, 'Each choice puts a new watch on the desk.')
  return {
    element: make(
      'label',
      { className: 'condition' },
      make('span', {}, 'Kind of watch'),
      select,
      hint,
    ),
    follow: () => {
      select.value = presetOf(scene.conditions) ?? ''
    },
  }
}

function groupBox(
  title: string,
  group: Readonly<Record<string, Condition>>,
  scene: Scene,
  pick: PickConditions,
): { element: HTMLElement; follows: (() => void)[] } {
  const rows = Object.entries(group).map(([id, condition]) => answerRow(id, condition, scene, pick))
  const legend = make('legend', { textContent: title })
  return {
    element: make('fieldset', {}, legend, ...rows.map((row) => row.element)),
    follows: rows.map(({ follow }) => follow),
  }
}

function answerRow(id: string, condition: Condition, scene: Scene, pick: PickConditions): Row {
  const { question, answers, evidence, source } = condition
  const names = Object.keys(answers)
  const options = names.map((name) => new Option(name.replaceAll('-', ' '), name))
  const select = make('select', {}, ...options)
  select.addEventListener('change', () => {
    pick(readConditions({ ...scene.conditions, [id]: select.value }))
  })
  const words = make('small')
  const title = `${evidence}: ${source}`
  return {
    element: make(
      'label',
      { className: 'condition', title },
      make('span', {}, plain(question)),
      select,
      words,
    ),
    follow: () => {
      const answer = answerOf(scene.conditions, id)
      const text = `${plain(answers[answer] ?? '')} (${evidence})`
      if (words.textContent !== text) words.textContent = text
      select.value = answer
    },
  }
}

function answerOf(conditions: Conditions, id: string): string {
  return String(Object.entries(conditions).find(([name]) => name === id)?.[1])
}

/** Without the marks of code. */
function plain(text: string): string {
  return text.replaceAll('`', '')
}
