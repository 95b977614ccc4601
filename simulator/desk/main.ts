import '@fontsource/noto-sans/300.css'
import '@fontsource/noto-sans/400.css'
import '@fontsource/noto-sans/600.css'
import './style/page.css'
import './style/watch.css'
import './style/phone.css'
import { createDesk } from '../index.ts'
import type { WatchModel } from '../models.ts'
import type { Desk } from '../types.ts'
import { createHum } from './buzz/hum.ts'
import { createMotor } from './buzz/motor.ts'
import { mountStrip } from './buzz/strip.ts'
import { chosenModel, searchFor } from './choice.ts'
import { eachFrame, type Speed, ticker, virtualMs } from './clock.ts'
import { element } from './element.ts'
import { mountPhone } from './phone/side.ts'
import { mountProblems, showFailure } from './problems.ts'
import { fetchProgram } from './program.ts'
import { mountToolbar } from './toolbar.ts'
import { mountWatch } from './watch/side.ts'

declare global {
  interface Window {
    /** The desk that is on the page: the same object as in Node. */
    desk: Desk
  }
}

const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone
const problems = element('problems', HTMLElement)

/** Puts a new desk with this model on the page: a watch and a phone that know nothing yet. */
async function openDesk(model: WatchModel): Promise<Desk> {
  const program = await fetchProgram(model)
  const language = navigator.language
  const desk = createDesk({ model, program, startAtMs: Date.now(), timeZone, language })
  desk.watch.wake()
  window.desk = desk
  return desk
}

async function start(): Promise<void> {
  let speed: Speed = 1
  let desk = await openDesk(chosenModel(location.search))
  let changed = true
  const current = () => desk
  const change = () => {
    changed = true
  }
  const isDue = ticker()
  const sound = createHum()
  const motor = createMotor(element('watch', HTMLElement), sound.hum)
  const watch = mountWatch(current, timeZone, change)
  const parts = [
    watch.part,
    mountStrip(element('strip', HTMLElement), timeZone),
    mountPhone(current, timeZone, change),
    mountProblems(problems, timeZone),
  ]
  const pickModel = async (model: WatchModel) => {
    history.replaceState(null, '', searchFor(model, location.search))
    desk = await openDesk(model)
    desk.onChange(change)
    watch.show(model)
    change()
  }
  desk.onChange(change)
  mountToolbar(desk.model, {
    pickModel,
    pickSpeed: (picked) => {
      speed = picked
    },
    wake: () => desk.watch.wake(),
    kill: () => desk.watch.kill(),
    switchSound: sound.switch,
  })
  eachFrame((elapsedMs, frameAtMs) => {
    if (watch.finger() === null) desk.advance(virtualMs(elapsedMs, speed))
    watch.draw(desk)
    motor.follow(desk, frameAtMs, speed)
    const due = isDue(desk.nowMs) || changed
    changed = false
    if (due) for (const part of parts) part(desk)
  })
}

addEventListener('error', ({ error }) => showFailure(problems, error))
addEventListener('unhandledrejection', ({ reason }) => showFailure(problems, reason))
void start()
