import { make } from '../element.ts'
import type { Scene } from '../part.ts'

/** What a control did, as a sentence for the user; null where the control itself shows it. */
export type Outcome = string | null

/** A control of the panel, as data. */
export type Control = Button | Switch | Choice

export interface Button {
  readonly kind: 'button'
  readonly label: string
  readonly press: (scene: Scene) => Outcome
}
export interface Switch {
  readonly kind: 'switch'
  readonly label: string
  /** How it stands while there is no trouble. */
  readonly normal: boolean
  readonly read: (scene: Scene) => boolean
  readonly turn: (scene: Scene, on: boolean) => Outcome
}
export interface Choice {
  readonly kind: 'choice'
  readonly label: string
  /** The first is what there is without trouble. */
  readonly names: readonly string[]
  /** Index of the one that is chosen; -1 when it is none of them. */
  readonly read: (scene: Scene) => number
  readonly pick: (scene: Scene, index: number) => void
}

/** A choice between values, the one without trouble first. */
export function choice<Value>(
  label: string,
  options: readonly (readonly [value: Value, name: string])[],
  read: (scene: Scene) => Value,
  write: (scene: Scene, value: Value) => void,
): Choice {
  return {
    kind: 'choice',
    label,
    names: options.map(([, name]) => name),
    read: (scene) => options.findIndex(([value]) => value === read(scene)),
    pick: (scene, index) => {
      const option = options[index]
      if (option) write(scene, option[0])
    },
  }
}

/** Whether trouble is switched on: a button leaves none behind. */
export function isOn(control: Control, scene: Scene): boolean {
  if (control.kind === 'switch') return control.read(scene) !== control.normal
  return control.kind === 'choice' && control.read(scene) !== 0
}

/** A control on the page, and what brings it up to date. */
export interface Mounted {
  readonly element: HTMLElement
  readonly follow: () => void
}

/** Makes the control; what its use did goes to `report`. */
export function mountControl(control: Control, scene: Scene, report: Report): Mounted {
  switch (control.kind) {
    case 'button':
      return buttonElement(control, scene, report)
    case 'switch':
      return switchRow(control, scene, report)
    case 'choice':
      return choiceRow(control, scene, report)
  }
}

type Report = (outcome: Outcome) => void

function buttonElement({ label, press }: Button, scene: Scene, report: Report): Mounted {
  const button = make('button', { type: 'button', textContent: label })
  button.addEventListener('click', () => report(press(scene)))
  return { element: button, follow: () => undefined }
}

function switchRow({ label, read, turn }: Switch, scene: Scene, report: Report): Mounted {
  const input = make('input', { type: 'checkbox' })
  input.addEventListener('change', () => report(turn(scene, input.checked)))
  return {
    element: make('label', { className: 'switch row' }, make('span', {}, label), input),
    follow: () => {
      input.checked = read(scene)
    },
  }
}

function choiceRow({ label, names, read, pick }: Choice, scene: Scene, report: Report): Mounted {
  const select = make('select', {}, ...names.map((name) => new Option(name)))
  select.addEventListener('change', () => {
    pick(scene, select.selectedIndex)
    report(null)
  })
  return {
    element: make('label', { className: 'row' }, make('span', {}, label), select),
    follow: () => {
      select.selectedIndex = read(scene)
    },
  }
}
