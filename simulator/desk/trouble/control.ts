import { make } from '../element.ts'
import type { Scene } from '../part.ts'

/** What a control did, as a sentence for the user; null where the control itself shows it. */
export type Said = string | null

/** A control of the panel, as data. */
export type Control = Act | Switch | Choice

export interface Act {
  readonly kind: 'act'
  readonly label: string
  readonly act: (scene: Scene) => Said
}
export interface Switch {
  readonly kind: 'switch'
  readonly label: string
  /** How it stands while there is no trouble. */
  readonly normal: boolean
  readonly read: (scene: Scene) => boolean
  readonly turn: (scene: Scene, on: boolean) => Said
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

/** Makes the control; what its use did is handed to `say`. */
export function mountControl(control: Control, scene: Scene, say: (said: Said) => void): Mounted {
  switch (control.kind) {
    case 'act':
      return actButton(control, scene, say)
    case 'switch':
      return switchRow(control, scene, say)
    case 'choice':
      return choiceRow(control, scene, say)
  }
}

type Say = (said: Said) => void

function actButton({ label, act }: Act, scene: Scene, say: Say): Mounted {
  const button = make('button', { type: 'button', textContent: label })
  button.addEventListener('click', () => say(act(scene)))
  return { element: button, follow: () => undefined }
}

function switchRow({ label, read, turn }: Switch, scene: Scene, say: Say): Mounted {
  const input = make('input', { type: 'checkbox' })
  input.addEventListener('change', () => say(turn(scene, input.checked)))
  return {
    element: make('label', { className: 'switch row' }, make('span', {}, label), input),
    follow: () => {
      input.checked = read(scene)
    },
  }
}

function choiceRow({ label, names, read, pick }: Choice, scene: Scene, say: Say): Mounted {
  const select = make('select', {}, ...names.map((name) => new Option(name)))
  select.addEventListener('change', () => {
    pick(scene, select.selectedIndex)
    say(null)
  })
  return {
    element: make('label', { className: 'row' }, make('span', {}, label), select),
    follow: () => {
      select.selectedIndex = read(scene)
    },
  }
}
