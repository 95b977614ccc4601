const unitless = new Set([
  'flex',
  'flexGrow',
  'flexShrink',
  'fontWeight',
  'lineHeight',
  'opacity',
  'order',
  'zIndex',
])

/** Puts a component's `style` on its element: CSS names in camelCase, plain numbers are px. */
export function applyStyle(target: HTMLElement, style: unknown): void {
  if (typeof style !== 'object' || style === null) return
  for (const [name, value] of Object.entries(style)) {
    if (typeof value !== 'string' && typeof value !== 'number') continue
    const isPx = typeof value === 'number' && !unitless.has(name)
    target.style.setProperty(cssName(name), isPx ? `${value}px` : String(value))
  }
}

function cssName(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}
