/** The small parts that the sections are made of. Texts inherit the page's colour; what is less important is fainter. */

import { faint } from './palette'
import type { PhoneMsgid } from './phone-msgids'
import { translate } from './texts'

/** A line of text at reading size. */
export function line(text: string, style: CssStyle = {}): SettingsNode {
  return Text({ paragraph: true, style: { ...lineStyle, ...style } }, text)
}

/** A line that explains what is above it. */
export function note(text: string, style: CssStyle = {}): SettingsNode {
  return line(text, { ...noteStyle, ...style })
}

/** Parts beside each other, pushed apart; they break into lines where there is no room. */
export function apart(parts: SettingsChildren, style: CssStyle = {}): SettingsNode {
  return View({ style: { ...apartStyle, ...style } }, parts)
}

/** A line with a dot of that colour before it. */
export function dotted(color: string, text: string): SettingsNode {
  const dot = View({ style: { ...dotStyle, background: color } }, [])
  return View({ style: dottedStyle }, [dot, line(text, { margin: '0' })])
}

/** What colours stand for: a small square of each, and its name. */
export function keyed(names: readonly (readonly [color: string, name: string])[]): SettingsNode {
  const one = ([color, name]: readonly [string, string]) =>
    View({ style: keyStyle }, [
      View({ style: { ...squareStyle, background: color } }, []),
      note(name, { margin: '0' }),
    ])
  return View({ style: { ...keyStyle, gap: '4px 16px', margin: '4px 0 12px' } }, names.map(one))
}

/** A button with that text, as wide as its place. */
export function action(
  msgid: PhoneMsgid,
  onClick: () => void,
  color: 'default' | 'secondary' = 'default',
): SettingsNode {
  return Button({ label: translate(msgid), color, style: actionStyle, onClick })
}

/** A list of things that belong together, with a faint line between each two. */
export function ruled(parts: readonly SettingsNode[]): SettingsNode[] {
  return parts.map((part, place) =>
    View({ style: place < parts.length - 1 ? ruleStyle : {} }, [part]),
  )
}

const lineStyle = { fontSize: '15px', lineHeight: '1.4', margin: '10px 0' }
const noteStyle = { fontSize: '13px', opacity: '0.72', margin: '0 0 12px' }
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
const actionStyle = { width: '100%', margin: '10px 0' }
const ruleStyle = { borderBottom: `1px solid ${faint}` }
