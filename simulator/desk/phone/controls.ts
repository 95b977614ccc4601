import { handedOver } from '../../phone/handed-over.ts'
import type { PageNode } from '../../types.ts'
import { make } from '../element.ts'
import type { Build, CallHandler, Drawing } from './build.ts'
import { type NodePath, textProp } from './node.ts'
import { applyStyle } from './style.ts'

/** The components that a finger changes, as the browser's own controls, so that keyboard and screen reader work. */
export const controls: Readonly<Record<string, Build>> = {
  Select: (node, path, call, _inside, drawing) => {
    const line = row(node, select(node, path, call, drawing))
    const title = textProp(node, 'title')
    const isAbove = title !== '' && drawing.conditions.phoneSelectTitle === 'above'
    return isAbove ? make('div', {}, make('div', { textContent: title }), line) : line
  },
  Toggle: (node, path, call) => row(node, toggle(node, path, call)),
  Slider: (node, path, call) => slider(node, path, call),
  TextInput: (node, path, call, _inside, { conditions }) => {
    const line = textInput(node, path, call)
    line.classList.toggle('is-overflowing', conditions.phoneLongInput === 'overflows')
    return line
  },
  Button: (node, path, call) => {
    const button = make('button', { type: 'button', textContent: textProp(node, 'label') })
    button.className = `z-button is-${textProp(node, 'color') || 'default'}`
    button.addEventListener('click', () => call(path, 'onClick'))
    return mark(button, path)
  },
}

function row(node: PageNode, control: HTMLElement): HTMLLabelElement {
  const label = make('span', { textContent: textProp(node, 'label') })
  return make('label', { className: 'z-row' }, label, control)
}

/** Names the place of a control on the page, so that the focus finds it again after a rebuild. */
function mark<T extends HTMLElement>(control: T, path: NodePath): T {
  control.dataset.path = path.join('.')
  return control
}

function select(
  node: PageNode,
  path: NodePath,
  call: CallHandler,
  { conditions, isFirst }: Drawing,
): HTMLElement {
  const chosen = [node.props.value].flat().map(String)
  const control = make('select', { multiple: node.props.multiple === true })
  control.append(
    ...optionsOf(node).map(
      ({ name, value }) => new Option(name, value, false, chosen.includes(value)),
    ),
  )
  const isEmpty = isFirst && conditions.phoneSelectFirst === 'after-rebuild'
  if (isEmpty || (!control.multiple && !control.selectedOptions.length)) control.selectedIndex = -1
  control.addEventListener('change', () => {
    const values = [...control.selectedOptions].map((option) => option.value)
    const picked = optionsOf(node).find(({ value }) => value === values[0])
    const one = picked ? handedOver(picked, conditions.phoneSelectGives) : values[0]
    call(path, 'onChange', control.multiple ? values : one)
  })
  return mark(control, path)
}

function optionsOf(node: PageNode): { name: string; value: string }[] {
  const options: unknown = node.props.options
  if (!Array.isArray(options)) return []
  return options.map((option: { name?: unknown; value?: unknown }) => ({
    name: String(option.name ?? ''),
    value: String(option.value ?? ''),
  }))
}

function toggle(node: PageNode, path: NodePath, call: CallHandler): HTMLElement {
  const control = make('input', { type: 'checkbox', checked: node.props.value === true })
  control.setAttribute('role', 'switch')
  control.addEventListener('change', () => call(path, 'onChange', control.checked))
  return mark(control, path)
}

function slider(node: PageNode, path: NodePath, call: CallHandler): HTMLElement {
  const control = make('input', { type: 'range' })
  for (const name of ['min', 'max', 'step', 'value']) {
    control.setAttribute(name, textProp(node, name))
  }
  control.value = textProp(node, 'value')
  control.addEventListener('change', () => call(path, 'onChange', control.valueAsNumber))
  const value = make('output', { textContent: control.value })
  control.addEventListener('input', () => {
    value.textContent = control.value
  })
  const line = row(node, value)
  line.classList.add('z-slider')
  line.append(mark(control, path))
  return line
}

function textInput(node: PageNode, path: NodePath, call: CallHandler): HTMLElement {
  const control = node.props.multiline === true ? make('textarea') : make('input', { type: 'text' })
  control.value = textProp(node, 'value')
  control.placeholder = textProp(node, 'placeholder')
  control.disabled = node.props.disabled === true
  if (control instanceof HTMLTextAreaElement) control.rows = Number(node.props.rows) || 4
  control.addEventListener('change', () => call(path, 'onChange', control.value))
  applyStyle(control, node.props.subStyle)
  const line = row(node, mark(control, path))
  line.classList.add('z-input')
  if (line.firstElementChild instanceof HTMLElement)
    applyStyle(line.firstElementChild, node.props.labelStyle)
  return line
}
