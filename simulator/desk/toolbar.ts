import { screenName, type WatchModel, watchModels } from '../models.ts'
import { type Speed, speeds } from './clock.ts'
import { element, make } from './element.ts'
import { nameOfLanguage } from './language.ts'

/** What the toolbar's controls call. */
export interface ToolbarCalls {
  /** Answers the model that is on the desk after it. */
  readonly pickModel: (model: WatchModel) => Promise<WatchModel>
  readonly pickSpeed: (speed: Speed) => void
  readonly wake: () => void
  readonly switchSound: (on: boolean) => void
}

/** Fills the toolbar and ties its controls to what they do. */
export function mountToolbar(model: WatchModel, calls: ToolbarCalls): void {
  const select = element('model', HTMLSelectElement)
  select.append(...modelGroups(model))
  select.addEventListener('change', async () => {
    const picked = watchModels.find(({ name }) => name === select.value)
    if (picked) select.value = (await calls.pickModel(picked)).name
  })
  element('speed', HTMLFieldSetElement).append(
    ...speeds.map((speed) => speedChoice(speed, calls.pickSpeed)),
  )
  element('wake', HTMLButtonElement).addEventListener('click', calls.wake)
  const sound = element('sound', HTMLInputElement)
  sound.addEventListener('change', () => calls.switchSound(sound.checked))
}

/** Offers the languages of the program, and the present one should it be another. */
export function mountLanguages(
  languages: readonly string[],
  present: string,
  pick: (language: string) => void,
): void {
  const select = element('language', HTMLSelectElement)
  const offered = [...new Set([...languages, present])]
  select.append(
    ...offered.map((tag) => new Option(nameOfLanguage(tag), tag, false, tag === present)),
  )
  select.addEventListener('change', () => pick(select.value))
}

function modelGroups(chosen: WatchModel): HTMLElement[] {
  const screens = [...new Set(watchModels.map(screenName))].sort().reverse()
  return screens.map((screen) => {
    const models = watchModels.filter((model) => screenName(model) === screen)
    return make(
      'optgroup',
      { label: screen.replace('-', ' ').replace('x', ' × ') },
      ...models.map(({ name }) => new Option(name, name, false, name === chosen.name)),
    )
  })
}

function speedChoice(speed: Speed, pick: (speed: Speed) => void): HTMLElement {
  const radio = make('input', { type: 'radio', name: 'speed', checked: speed === 1 })
  radio.addEventListener('change', () => pick(speed))
  return make(
    'label',
    {},
    radio,
    make('span', { textContent: speed === 0 ? 'Pause' : `${speed}×` }),
  )
}
