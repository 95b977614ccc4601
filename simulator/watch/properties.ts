import { showValue } from '../describe.ts'
import { endOf, readAnimations } from './animation.ts'
import { animStatus, prop, propertyOf } from './constants.ts'
import type { Placed, ReadImage, Surface } from './placed.ts'
import { write } from './seen.ts'
import { checkChange, checkOneChange, type Props } from './widgets.ts'

/** What a widget's `setProperty` does; an animation's number is its result. Throws a sentence for what the widget refuses. */
export function setProperty(
  surface: Surface,
  placed: Placed,
  key: number,
  value: unknown,
): unknown {
  switch (key) {
    case prop.MORE:
      return setMore(surface, placed, value as Props)
    case prop.VISIBLE:
      return setVisible(surface, placed, booleanIn(value, 'prop.VISIBLE'))
    case prop.DATASET:
      placed.dataset = value
      return undefined
    case prop.ANIM:
      return animate(surface, placed, value as Props)
    case prop.ANIM_STATUS:
      return stopAnimation(surface, placed, value as Props)
    default:
      return setSingle(surface, placed, key, value)
  }
}

function setVisible(surface: Surface, placed: Placed, visible: boolean): void {
  const { run } = surface
  if (!visible && run.hardware.conditions.visibleInBuild === 'aborts') run.abortBuild()
  write(surface, placed, { visible })
}

function setMore(surface: Surface, placed: Placed, props: Props): void {
  checkChange(placed.type, placed.props, props, surface.run.hardware.model.apiLevel)
  checkImages(props, surface.readImage)
  write(surface, placed, { props }, true)
}

function setSingle(surface: Surface, placed: Placed, key: number, value: unknown): void {
  const name = propertyOf(key)
  if (!name) throw new RangeError(`setProperty got ${showValue(key)}, which is no prop.`)
  checkOneChange(placed.type, name, value, surface.run.hardware.model.apiLevel)
  checkImages({ [name]: value }, surface.readImage)
  write(surface, placed, { props: { [name]: value } })
}

/** What a widget's `getProperty` gives. */
export function getProperty(placed: Placed, key: number): unknown {
  if (key === prop.MORE) return { ...placed.props }
  if (key === prop.VISIBLE) return placed.visible
  if (key === prop.DATASET) return placed.dataset
  if (key === prop.ID) return placed.id
  const name = propertyOf(key)
  if (!name) throw new RangeError(`getProperty got ${showValue(key)}, which is no prop.`)
  return placed.props[name]
}

function animate(surface: Surface, placed: Placed, option: Props): number | undefined {
  const { run, nextId } = surface
  const { bench, conditions } = run.hardware
  const steps = readAnimations(option, propertyOf, bench.clock.nowMs)
  if (conditions.animation === 'throws') throw new Error('The watch refuses prop.ANIM.')
  if (conditions.animation === 'nothing') return undefined
  const id = nextId()
  placed.animations.set(id, steps)
  run.life.at(
    endOf(steps),
    () => {
      if (!placed.animations.delete(id)) return
      write(surface, placed, {
        props: Object.fromEntries(steps.map(({ property, to }) => [property, to])),
      })
      bench.changed()
      const { anim_complete_func: done } = option
      if (typeof done === 'function') done()
    },
    'animation',
  )
  return id
}

function stopAnimation({ run }: Surface, placed: Placed, option: Props): void {
  if (option.anim_status !== animStatus.STOP) {
    throw new RangeError('The simulator can only STOP an animation.')
  }
  placed.animations.delete(Number(option.anim_id))
  run.hardware.bench.changed()
}

/** Throws a sentence when a property names an image or a font that the package lacks. */
export function checkImages(props: Props, readImage: ReadImage): void {
  for (const name of ['src', 'normal_src', 'press_src', 'font']) {
    if (name in props && !readImage(String(props[name]))) {
      const what = name === 'font' ? 'font' : 'image'
      throw new Error(`The package has no ${what} "${String(props[name])}" in assets/.`)
    }
  }
}

/** What a widget's `setAlpha` does, 0..255. */
export function setAlpha(surface: Surface, placed: Placed, alpha: unknown): void {
  if (typeof alpha !== 'number' || Number.isNaN(alpha)) {
    throw new TypeError(`setAlpha takes a number, not ${showValue(alpha)}.`)
  }
  write(surface, placed, { props: { alpha } })
}

/** `value` when it is a boolean; throws a sentence with the caller's name when it is not. */
export function booleanIn(value: unknown, name: string): boolean {
  if (typeof value === 'boolean') return value
  throw new TypeError(`${name} takes true or false, not ${showValue(value)}.`)
}
