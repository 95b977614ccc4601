import { element, make } from '../element.ts'
import type { Part, Scene } from '../part.ts'
import { type Control, isOn, mountControl, type Said } from './control.ts'
import { handControls, watchControls } from './hand.ts'
import { phoneControls, storageControls } from './keeping.ts'
import { programControls } from './program.ts'
import { statesOf } from './states.ts'
import { timeControls } from './time.ts'

/** Fills the panel of all that can go wrong; `onChange` is called after each use. */
export function mountTrouble(scene: Scene, onChange: () => void): Part {
  const groups = groupsFor(scene.timeZone)
  const controls = groups.flatMap(([, group]) => group)
  const say = (said: Said) => {
    setText(element('trouble-said', HTMLElement), said ?? '')
    onChange()
  }
  const follows: (() => void)[] = []
  const mount = (control: Control) => {
    const mounted = mountControl(control, scene, say)
    follows.push(mounted.follow)
    return mounted.element
  }
  element('trouble-groups', HTMLElement).append(
    ...groups.map(([title, group]) => groupBox(title, group, mount)),
  )
  return (desk, timeZone) => {
    for (const follow of follows) follow()
    const count = controls.filter((control) => isOn(control, scene)).length
    setText(element('trouble-count', HTMLElement), count === 0 ? '' : `${count} on`)
    setText(element('trouble-states', HTMLElement), statesOf(desk, timeZone).join('\n'))
  }
}

type Group = readonly [title: string, controls: readonly Control[]]

function groupsFor(homeZone: string): readonly Group[] {
  return [
    ['Program', programControls],
    ['Hand', handControls],
    ['Keys and mode', watchControls],
    ['Time', timeControls(homeZone)],
    ['Storage', storageControls],
    ['Phone', phoneControls],
  ]
}

function groupBox(
  title: string,
  controls: readonly Control[],
  mount: (control: Control) => HTMLElement,
): HTMLElement {
  const acts = controls.filter(({ kind }) => kind === 'act').map(mount)
  const rows = controls.filter(({ kind }) => kind !== 'act').map(mount)
  const box = make('fieldset', {}, make('legend', { textContent: title }))
  if (acts.length > 0) box.append(make('div', { className: 'acts' }, ...acts))
  box.append(...rows)
  return box
}

function setText(target: HTMLElement, text: string): void {
  if (target.textContent !== text) target.textContent = text
}
