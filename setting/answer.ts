/** What a Select or a Toggle hands over, understood. The vendor's docs do not say what it is; phones were reported to differ. */

/** A value on offer, and its name in the user's language. */
export interface Offered {
  readonly value: string
  readonly name: string
}

/**
 * The value that was picked: handed over as it is, as a number, alone in a list, as the option, or by the option's name.
 * Null for anything that is not on offer.
 */
export function pickedFrom(picked: unknown, offered: readonly Offered[]): string | null {
  if (Array.isArray(picked)) return picked.length === 1 ? pickedFrom(picked[0], offered) : null
  if (typeof picked === 'object' && picked !== null && 'value' in picked)
    return pickedFrom(picked.value, offered)
  if (typeof picked !== 'string' && typeof picked !== 'number') return null
  const text = `${picked}`
  const found =
    offered.find(({ value }) => value === text) ??
    offered.find(({ name }) => spaced(name) === spaced(text))
  return found ? found.value : null
}

/** Whether a Toggle was switched on; null when that cannot be told. */
export function switchedTo(wanted: unknown): boolean | null {
  if (wanted === true || wanted === 'true') return true
  return wanted === false || wanted === 'false' ? false : null
}

/** A phone may hand a name back with other spaces. */
function spaced(name: string): string {
  return name.replace(/\s/g, ' ')
}
