import { Buffer } from 'buffer/index.js'
import type { Bench } from '../bench.ts'
import type { Bluetooth } from '../bluetooth.ts'
import type { Conditions } from '../conditions/index.ts'
import { type PhoneConditions, phonePreset } from '../conditions/phone.ts'
import type { PackedProgram, PageNode, Phone } from '../types.ts'
import type { WrongClocks } from '../wrong-clocks.ts'
import { handedOver } from './handed-over.ts'
import { createSideService } from './service.ts'
import { createSettingsPage } from './settings-page.ts'
import { createPhoneStorage, type SettingsStorage } from './storage.ts'

/** What is needed to make a phone. */
export interface PhoneParts {
  readonly bench: Bench
  readonly bluetooth: Bluetooth
  readonly clocks: WrongClocks
  /** How the desk answers. The page's own conditions are apart. */
  readonly conditions: Conditions
  readonly program: PackedProgram
}

/** A phone with the program's side service running and its settings page closed. */
export function createPhone(parts: PhoneParts): Phone {
  const { bench, program, conditions } = parts
  const nothing = () => (phone.conditions.phoneRemoved === 'null' ? null : undefined)
  const storage = createPhoneStorage(bench, nothing)
  const { app } = readManifest(program)
  const phone = {
    greetingLasts: false,
    clocks: parts.clocks,
    conditions: phonePreset('documented'),
    clipboard: null as string | null,
    copy(text: string) {
      phone.clipboard = text
    },
  }
  const service = createSideService({ ...parts, answers: conditions, storage, phone, ...app })
  const settings = createSettingsPage(bench, program, storage, phone)
  const nodes = () => (settings.tree ? flatten(settings.tree) : [])
  const stop = () =>
    bench.run(() => {
      settings.close()
      service.end()
    })
  bench.run(service.start)
  return {
    get page() {
      return settings.tree
    },
    get drawings() {
      return settings.drawings
    },
    get clipboard() {
      return phone.clipboard
    },
    get conditions() {
      return phone.conditions
    },
    set conditions(conditions) {
      phone.conditions = conditions
      bench.run(settings.redraw)
    },
    openSettings: () => bench.run(settings.open),
    closeSettings: () => bench.run(settings.close),
    choose: (label, option) => bench.run(() => choose(nodes(), label, option, phone.conditions)),
    press: (label) => bench.run(() => press(nodes(), label, settings.storage)),
    texts: () => nodes().flatMap(textsOf).map(asRead),
    storage: storage.entries,
    store: (key, value) => bench.run(() => settings.storage.setItem(key, value)),
    restart() {
      stop()
      bench.run(service.start)
    },
    reinstall() {
      stop()
      if (conditions.reinstall === 'nothing') bench.run(settings.storage.clear)
      bench.run(service.start)
    },
    stop,
    get running() {
      return service.running
    },
    get greetingLasts() {
      return phone.greetingLasts
    },
    set greetingLasts(lasts) {
      phone.greetingLasts = lasts
    },
  }
}

function readManifest({ phone }: PackedProgram): { app: { appId: number; appName: string } } {
  const file = phone.get('app.json')
  if (!file) throw new Error('The package for the phone has no app.json.')
  return JSON.parse(Buffer.from(file).toString('utf-8'))
}

type Props = PageNode['props']

function choose(
  nodes: readonly PageNode[],
  label: string,
  option: string,
  { phoneSelectGives }: PhoneConditions,
): void {
  const { props } = nodeWithLabel(nodes, ['Select'], label)
  const chosen = optionsOf(props).find(({ name }) => asRead(name) === option)
  if (!chosen) {
    const names = optionsOf(props).map(({ name }) => `"${asRead(name)}"`)
    throw new Error(`"${label}" has no option "${option}". It has ${names.join(', ')}.`)
  }
  callHandler(props, 'onChange', handedOver(chosen, phoneSelectGives))
}

/** A text as one reads it. */
function asRead(text: string): string {
  return text.replaceAll('\u00a0', ' ')
}

function press(nodes: readonly PageNode[], label: string, storage: SettingsStorage): void {
  const { component, props } = nodeWithLabel(nodes, ['Button', 'Toggle'], label)
  if (component === 'Button') callHandler(props, 'onClick')
  else flip(props, storage)
}

function flip(props: Props, storage: SettingsStorage): void {
  const wanted = props.value !== true
  if (typeof props.settingsKey === 'string') storage.setItem(props.settingsKey, String(wanted))
  callHandler(props, 'onChange', wanted)
}

function callHandler(props: Props, name: string, ...args: unknown[]): void {
  const handler = props[name]
  if (typeof handler === 'function') handler(...args)
}

function nodeWithLabel(
  nodes: readonly PageNode[],
  components: readonly string[],
  label: string,
): PageNode {
  const candidates = nodes.filter(({ component }) => components.includes(component))
  const found =
    candidates.find(({ props }) => asRead(String(props.label)) === label) ??
    candidates.find(({ props }) => asRead(String(props.label)).split(/ ?[:：]/)[0] === label)
  if (found) return found
  const labels = candidates.map(({ props }) => `"${String(props.label)}"`)
  throw new Error(
    `The settings page has no ${components.join(' or ')} "${label}". It has ${labels.join(', ') || 'none'}.`,
  )
}

function optionsOf(props: Props): readonly { name: string; value: string }[] {
  return (props.options ?? []) as readonly { name: string; value: string }[]
}

/** The node and all below it, in the order of reading. */
function flatten(node: PageNode): PageNode[] {
  return [
    node,
    ...node.children.flatMap((child) => (typeof child === 'string' ? [] : flatten(child))),
  ]
}

function textsOf({ component, props, children }: PageNode): string[] {
  const chosen = optionsOf(props).filter(({ value }) => [props.value].flat().includes(value))
  const own = ['title', 'label', 'sublabel', 'description', 'message']
    .filter((name) => name !== 'message' || props.visible === true)
    .map((name) => props[name])
  const value = component === 'TextInput' ? props.value : undefined
  const texts = [...own, ...chosen.map(({ name }) => name), value, ...children]
  return texts.filter((text): text is string => typeof text === 'string' && text !== '')
}
