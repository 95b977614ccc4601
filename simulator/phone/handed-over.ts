import type { PhoneConditions } from '../conditions/phone.ts'

/** What a Select hands over for an option. */
export function handedOver(
  option: { readonly name: string; readonly value: string },
  gives: PhoneConditions['phoneSelectGives'],
): unknown {
  const { name, value } = option
  const asNumber = Number(value)
  const shapes = { text: value, list: [value], number: asNumber, option, name }
  return gives === 'number' && Number.isNaN(asNumber) ? value : shapes[gives]
}
