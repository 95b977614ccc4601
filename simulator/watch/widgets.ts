import { showValue } from '../describe.ts'
import { hasLevel } from '../levels.ts'
import { kinds, type WidgetName, type WidgetType, widgetTypes } from './widget-types.ts'

/** The properties of a widget as a program passes them. */
export type Props = Record<string, unknown>

/** The name of a type by the number that `createWidget` got. Throws a sentence when there is none. */
export function widgetName(value: unknown): WidgetName {
  const names = Object.keys(widgetTypes) as WidgetName[]
  const found = names.find((name) => widgetTypes[name].value === value)
  if (found) return found
  throw new RangeError(
    `createWidget got ${showValue(value)}, which is no type of widget here. Known: ${names.join(', ')}.`,
  )
}

/** Checks what `createWidget` got. Throws a sentence for a property that is missing, unknown, newer than the watch or of the wrong type. */
export function checkNewWidget(name: WidgetName, props: Props, apiLevel: string): void {
  const missing = words(widgetTypes[name].required).filter((property) => !(property in props))
  if (missing.length > 0) throw new TypeError(`A new ${name} needs ${missing.join(', ')}.`)
  for (const property of Object.keys(props))
    checkProperty(name, property, props[property], apiLevel)
}

/**
 * Checks what `setProperty(prop.MORE, …)` got. Beyond the properties themselves it insists on the
 * widget's geometry (x, y, w, h of a GROUP, TEXT, ARC, FILL_RECT, STROKE_RECT, BUTTON and of an IMG
 * that was created with a size; x, y of any other IMG; centre and radius of a CIRCLE): documented
 * as needed for BUTTON, and seen on watches to be lost by others.
 */
export function checkChange(
  name: WidgetName,
  before: Props,
  change: Props,
  apiLevel: string,
): void {
  const missing = geometry(name).filter((property) => property in before && !(property in change))
  if (missing.length > 0) {
    throw new TypeError(
      `setProperty(prop.MORE, …) of a ${name} lacks ${missing.join(', ')}: a watch can lose its place without them.`,
    )
  }
  for (const property of Object.keys(change))
    checkOneChange(name, property, change[property], apiLevel)
}

/** Checks one property that `setProperty` sets alone. Throws a sentence when the widget has none of this name or does not let it change. */
export function checkOneChange(
  name: WidgetName,
  property: string,
  value: unknown,
  apiLevel: string,
): void {
  checkProperty(name, property, value, apiLevel)
  if (!ruleOf(name, property).fixed) return
  throw new TypeError(`${name} takes ${property} only when it is created, not in setProperty.`)
}

function checkProperty(name: WidgetName, property: string, value: unknown, apiLevel: string): void {
  const rule = ruleOf(name, property)
  if (rule.since && !hasLevel({ apiLevel }, rule.since)) {
    throw new TypeError(
      `${name}'s ${property} needs API ${rule.since}; this watch has ${apiLevel}.`,
    )
  }
  if (typeof value === rule.kind && !Number.isNaN(value) && value !== null) return
  throw new TypeError(`${name}'s ${property} must be a ${rule.kind}, not ${showValue(value)}.`)
}

function ruleOf(name: WidgetName, property: string): Rule {
  const rule = rules.get(name)?.get(property)
  if (rule) return rule
  const known = [...(rules.get(name)?.keys() ?? [])].join(', ')
  throw new TypeError(`${name} has no property "${property}". It has ${known}.`)
}

const circle = ['center_x', 'center_y', 'radius']
const box = ['x', 'y', 'w', 'h']

function geometry(name: WidgetName): readonly string[] {
  return name === 'CIRCLE' ? circle : box
}

interface Rule {
  readonly kind: string
  readonly fixed: boolean
  readonly since: string | undefined
}

const rules = new Map<string, ReadonlyMap<string, Rule>>(
  Object.entries(widgetTypes).map(([name, type]) => [name, rulesOf(type)]),
)

function rulesOf({ required, optional = '', fixed = '', since }: WidgetType): Map<string, Rule> {
  const rule = (property: string, isFixed: boolean): [string, Rule] => [
    property,
    { kind: kinds[property] ?? 'number', fixed: isFixed, since: since?.[property] },
  ]
  return new Map([
    ...words(`${required} ${optional}`).map((property) => rule(property, false)),
    ...words(fixed).map((property) => rule(property, true)),
  ])
}

function words(text: string): string[] {
  return text.split(' ').filter((word) => word !== '')
}
