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

/** Phones enlarge texts whatever size a page gives them. */
function scaled(size: string): string {
  return `calc(${size} * var(--text-scale, 1))`
}

/** Puts a component's `style` on its element: CSS names in camelCase, plain numbers are px. */
export function applyStyle(target: HTMLElement, style: unknown): void {
  if (typeof style !== 'object' || style === null) return
  for (const [name, value] of Object.entries(style)) {
    if (typeof value !== 'string' && typeof value !== 'number') continue
    const isPx = typeof value === 'number' && !unitless.has(name)
    const text = isPx ? `${value}px` : String(value)
    target.style.setProperty(cssName(name), name === 'fontSize' ? scaled(text) : text)
  }
}

function cssName(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}
