import { showValue } from '../describe.ts'
import type { PageNode } from '../types.ts'

type Kind = 'string' | 'number' | 'boolean' | 'object' | 'function' | 'list' | 'size' | 'choice'
type Component = (props?: Record<string, unknown>, children?: unknown) => PageNode

/** The components of the Settings App and their properties, strictly after their documentation. */
const components: Readonly<Record<string, Readonly<Record<string, Kind>>>> = {
  Auth: {},
  Button: { color: 'string', style: 'object', label: 'string', onClick: 'function' },
  Image: { style: 'object', src: 'string', alt: 'string', width: 'size', height: 'size' },
  Link: { source: 'string' },
  Section: { style: 'object', title: 'string', description: 'string' },
  Select: {
    label: 'string',
    options: 'list',
    multiple: 'boolean',
    value: 'choice',
    onChange: 'function',
    title: 'string',
  },
  Slider: {
    label: 'string',
    max: 'number',
    min: 'number',
    step: 'number',
    value: 'number',
    onChange: 'function',
    settingsKey: 'string',
  },
  Text: {
    style: 'object',
    align: 'string',
    bold: 'boolean',
    italic: 'boolean',
    paragraph: 'boolean',
  },
  TextImageRow: {
    label: 'string',
    sublabel: 'string',
    icon: 'string',
    iconColor: 'string',
    rounded: 'boolean',
    iconRight: 'boolean',
  },
  TextInput: {
    label: 'string',
    disabled: 'boolean',
    multiline: 'boolean',
    placeholder: 'string',
    rows: 'size',
    bold: 'boolean',
    value: 'string',
    onChange: 'function',
    settingsKey: 'string',
    labelStyle: 'object',
    subStyle: 'object',
  },
  Toast: {
    duration: 'number',
    horizontal: 'string',
    message: 'string',
    vertical: 'string',
    visible: 'boolean',
    onClose: 'function',
  },
  Toggle: { label: 'string', settingsKey: 'string', value: 'boolean', onChange: 'function' },
  View: { style: 'object', onClick: 'function' },
}

const isKind: Readonly<Record<Kind, (value: unknown) => boolean>> = {
  string: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number' && !Number.isNaN(value),
  boolean: (value) => typeof value === 'boolean',
  object: (value) => typeof value === 'object' && value !== null,
  function: (value) => typeof value === 'function',
  list: (value) => Array.isArray(value) && value.every(isOption),
  size: (value) => typeof value === 'number' || typeof value === 'string',
  choice: (value) => typeof value === 'string' || Array.isArray(value),
}

function isOption(value: unknown): boolean {
  const { name, value: chosen } = (value ?? {}) as Record<string, unknown>
  return typeof name === 'string' && typeof chosen === 'string'
}

/** The components as global functions. `wrap` makes a property that is a function safe to call from outside the page. */
export function createComponents(
  wrap: (callback: (...args: unknown[]) => void) => (...args: unknown[]) => void,
): Record<string, Component> {
  const create =
    (component: string): Component =>
    (props = {}, children = []) => {
      checkProps(component, props)
      return { component, props: wrapped(props, wrap), children: childrenOf(component, children) }
    }
  return Object.fromEntries(Object.keys(components).map((name) => [name, create(name)]))
}

function checkProps(component: string, props: Readonly<Record<string, unknown>>): void {
  const known = components[component] ?? {}
  for (const [name, value] of Object.entries(props)) {
    const kind = known[name]
    if (!kind) {
      throw new TypeError(
        `${component} has no property "${name}". It has ${Object.keys(known).join(', ')}.`,
      )
    }
    if (value !== undefined && !isKind[kind](value)) {
      throw new TypeError(`${component}'s ${name} must be a ${kind}, not ${showValue(value)}.`)
    }
  }
}

function wrapped(
  props: Readonly<Record<string, unknown>>,
  wrap: (callback: (...args: unknown[]) => void) => (...args: unknown[]) => void,
): Record<string, unknown> {
  const wrapOne = ([name, value]: [string, unknown]) => [
    name,
    typeof value === 'function' ? wrap(value as (...args: unknown[]) => void) : value,
  ]
  return Object.fromEntries(Object.entries(props).map(wrapOne))
}

function childrenOf(component: string, children: unknown): (PageNode | string)[] {
  return (Array.isArray(children) ? children : [children]).flatMap((child: unknown) => {
    if (Array.isArray(child)) return childrenOf(component, child)
    if (typeof child === 'string') return [child]
    if (typeof child === 'number') return [String(child)]
    if (isNode(child)) return [child]
    throw new TypeError(
      `${component} got the child ${showValue(child)}: children are components and texts.`,
    )
  })
}

/** True for what one of the components returned. */
export function isNode(value: unknown): value is PageNode {
  return typeof value === 'object' && value !== null && 'component' in value
}
