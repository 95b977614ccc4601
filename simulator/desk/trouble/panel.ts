import { element, make } from '../element.ts'
import type { Part, Scene } from '../part.ts'
import { type Control, isOn, mountControl, type Outcome } from './control.ts'
import { handControls, watchControls } from './hand.ts'
import { phoneControls, storageControls } from './keeping.ts'
import { programControls } from './program.ts'
import { statesOf } from './states.ts'
import { timeControls } from './time.ts'

/** Fills the panel of all that can go wrong; `onChange` is called after each use. */
export function mountTrouble(scene: Scene, onChange: () => void): Part {
  const groups = groupsFor(scene.timeZone)
  const controls = groups.flatMap(([, group]) => group)
  const report = (outcome: Outcome) => {
    setText(element('trouble-outcome', HTMLElement), outcome ?? '')
    onChange()
  }
  const follows: (() => void)[] = []
  const mount = (control: Control) => {
    const mounted = mountControl(control, scene, report)
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
    ['Watch', watchControls],
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
  const buttons = controls.filter(({ kind }) => kind === 'button').map(mount)
  const rows = controls.filter(({ kind }) => kind !== 'button').map(mount)
  const box = make('fieldset', {}, make('legend', { textContent: title }))
  if (buttons.length > 0) box.append(make('div', { className: 'buttons' }, ...buttons))
  box.append(...rows)
  return box
}

function setText(target: HTMLElement, text: string): void {
  if (target.textContent !== text) target.textContent = text
}
