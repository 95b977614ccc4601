import type { PhonePreset } from '../../conditions/phone.ts'
import { make } from '../element.ts'

/** One thing that can be chosen about how the phone looks: an attribute of the phone, and its values with their names. */
interface Look {
  readonly label: string
  readonly attribute: 'look' | 'width' | 'text'
  readonly values: readonly (readonly [value: string, name: string])[]
}

/** The first value of each is what the phone begins with. */
const looks: readonly Look[] = [
  {
    label: 'Colours',
    attribute: 'look',
    values: [
      ['light', 'Light'],
      ['dark', 'Dark'],
    ],
  },
  {
    label: 'Width',
    attribute: 'width',
    values: [
      ['375', '375 px'],
      ['320', '320 px'],
      ['430', '430 px'],
    ],
  },
  {
    label: 'Text',
    attribute: 'text',
    values: [
      ['100', '100 %'],
      ['130', '130 %'],
      ['200', '200 %'],
    ],
  },
]

/** Puts controls into `place` that change the phone's colours, width and text size, as its owner would choose them. */
export function mountLooks(place: HTMLElement, phone: HTMLElement): void {
  for (const { label, attribute, values } of looks) {
    const select = make('select', {}, ...values.map(([value, name]) => new Option(name, value)))
    const apply = () => {
      phone.dataset[attribute] = select.value
    }
    select.addEventListener('change', apply)
    apply()
    place.append(make('label', { className: 'field' }, `${label} `, select))
  }
}

/** Puts a control into `place` that chooses how the phone draws: as phones were reported to, or as is documented. */
export function mountDrawing(place: HTMLElement, pick: (kind: PhonePreset) => void): void {
  const kinds: readonly PhonePreset[] = ['as reported', 'documented', 'worst']
  const select = make('select', {}, ...kinds.map((kind) => new Option(kind, kind)))
  select.addEventListener('change', () => {
    const chosen = kinds.find((kind) => kind === select.value)
    if (chosen) pick(chosen)
  })
  place.append(make('label', { className: 'field' }, 'Drawn ', select))
}
