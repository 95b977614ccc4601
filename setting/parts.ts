/**
 * The small parts that the sections are made of. Texts inherit the page's colour; what is less important is fainter. Each
 * node has a style of its own: a phone was reported to forget the margins of a shared one.
 */

import type { PartName } from './page-memory'
import { faint, palette } from './palette'
import type { PhoneMsgid } from './phone-msgids'
import { translate } from './texts'
import type { PageView } from './view'

/** A box around parts. */
export function box(parts: SettingsChildren, style: CssStyle = {}): SettingsNode {
  return View({ style: { ...style } }, parts)
}

/** A line of text at reading size. */
export function line(text: string, style: CssStyle = {}): SettingsNode {
  return Text({ paragraph: true, style: { ...lineStyle, ...style } }, text)
}

/** A line that explains what is above it. */
export function note(text: string, style: CssStyle = {}): SettingsNode {
  return line(text, { ...noteStyle, ...style })
}

/** The heading of a section: a Section's own is plain text on real phones. */
export function heading(msgid: PhoneMsgid): SettingsNode {
  return line(translate(msgid), headingStyle)
}

/** A heading inside a part. */
export function subheading(msgid: PhoneMsgid): SettingsNode {
  return line(translate(msgid), { fontWeight: '600', margin: '14px 0 6px' })
}

/** A part of the page under its heading. */
export function section(msgid: PhoneMsgid, parts: readonly SettingsNode[]): SettingsNode {
  return Section({}, [heading(msgid), ...parts])
}

/** A long part of the page: closed until somebody presses its heading. */
export function longPart(
  { state, edits }: PageView,
  name: PartName,
  msgid: PhoneMsgid,
  parts: () => readonly SettingsNode[],
): SettingsNode {
  const isOpen = state.open.includes(name)
  const row = Button({
    label: `${isOpen ? '−' : '+'} ${translate(msgid)}`,
    style: { ...rowStyle },
    onClick: () => edits.turn(name),
  })
  return Section({}, [row, ...(isOpen ? parts() : [])])
}

/** Parts beside each other, pushed apart; they break into lines where there is no room. */
export function apart(parts: SettingsChildren, style: CssStyle = {}): SettingsNode {
  return box(parts, { ...apartStyle, ...style })
}

/** A line with a dot of that colour before it. */
export function dotted(color: string, text: string): SettingsNode {
  const dot = box([], { ...dotStyle, background: color })
  return box([dot, line(text, { margin: '0' })], dottedStyle)
}

/** A line that must not be missed. */
export function warning(msgid: PhoneMsgid): SettingsNode {
  return dotted(palette.warning, translate(msgid))
}

/** What colours stand for: a small square of each, and its name. */
export function keyed(names: readonly (readonly [color: string, name: string])[]): SettingsNode {
  const one = ([color, name]: readonly [string, string]) =>
    box([box([], { ...squareStyle, background: color }), note(name, { margin: '0' })], keyStyle)
  return box(names.map(one), { ...keyStyle, gap: '4px 16px', margin: '4px 0 8px' })
}

/** A button with that text, as wide as its place. */
export function action(msgid: PhoneMsgid, onClick: () => void, style: CssStyle = {}): SettingsNode {
  return Button({ label: translate(msgid), style: { ...actionStyle, ...style }, onClick })
}

/** A text to be copied by hand. Whatever a phone does with a long text, it stays inside its box. */
export function textBox(label: string, value: string): SettingsNode {
  return box(
    [TextInput({ label, multiline: true, rows: 8, value, subStyle: { ...textStyle } })],
    textBoxStyle,
  )
}

/** A list of things that belong together, with a faint line between each two. */
export function ruled(parts: readonly SettingsNode[]): SettingsNode[] {
  return parts.map((part, place) => box([part], place < parts.length - 1 ? ruleStyle : {}))
}

const lineStyle = { fontSize: '15px', lineHeight: '1.4', margin: '10px 0' }
const noteStyle = { fontSize: '13px', opacity: '0.72', margin: '0 0 12px' }
const headingStyle = { fontSize: '18px', fontWeight: '600', margin: '14px 0 6px' }
const rowStyle = {
  width: '100%',
  minHeight: '48px',
  padding: '10px 0',
  margin: '0',
  border: '0',
  borderRadius: '0',
  background: 'transparent',
  color: 'inherit',
  textAlign: 'left',
  fontSize: '17px',
  fontWeight: '600',
}
const apartStyle = {
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  justifyContent: 'space-between',
  gap: '4px 12px',
}
const dottedStyle = { display: 'flex', alignItems: 'baseline', gap: '10px', margin: '8px 0' }
const dotStyle = { flex: 'none', width: '10px', height: '10px', borderRadius: '50%' }
const keyStyle = { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '6px' }
const squareStyle = { flex: 'none', width: '10px', height: '10px', borderRadius: '2px' }
const actionStyle = { width: '100%', minHeight: '44px', margin: '10px 0' }
const textStyle = { fontFamily: 'monospace', fontSize: '12px' }
const textBoxStyle = { maxWidth: '100%', overflowX: 'auto' }
const ruleStyle = { borderBottom: `1px solid ${faint}` }
