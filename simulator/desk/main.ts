import '@fontsource/noto-sans/300.css'
import '@fontsource/noto-sans/400.css'
import '@fontsource/noto-sans/600.css'
import './style/page.css'
import './style/watch.css'
import './style/phone.css'
import './style/drawer.css'
import { readConditions } from '../conditions/index.ts'
import { createDesk } from '../index.ts'
import type { WatchModel } from '../models.ts'
import type { Desk, PackedProgram } from '../types.ts'
import { createHum } from './buzz/hum.ts'
import { createMotor } from './buzz/motor.ts'
import { mountStrip } from './buzz/strip.ts'
import { chosenModel, searchFor } from './choice.ts'
import { eachFrame, type Speed, ticker, virtualMs } from './clock.ts'
import { mountConditions } from './conditions/panel.ts'
import { element } from './element.ts'
import { chosenLanguage, languagesOf, markLanguage, searchInLanguage } from './language.ts'
import { paceNote, paceOf } from './pace.ts'
import type { Scene } from './part.ts'
import { carryStorage } from './phone/carry.ts'
import { mountPhone } from './phone/side.ts'
import { mountProblems, showFailure, showRefusal } from './problems.ts'
import { fetchProgram } from './program.ts'
import { mountLanguages, mountToolbar } from './toolbar.ts'
import { mountTrouble } from './trouble/panel.ts'
import { onTime } from './trouble/time.ts'
import { mountWatch } from './watch/side.ts'
import { createWelcome } from './watch/welcome.ts'

declare global {
  interface Window {
    /** The desk that is on the page: the same object as in Node. */
    desk: Desk
  }
}

const homeZone = Intl.DateTimeFormat().resolvedOptions().timeZone
const problems = element('problems', HTMLElement)
const refusal = element('refusal', HTMLElement)
const paceLine = element('pace', HTMLElement)

/** What is written in the language of watch and phone. */
const translated = [element('canvas', HTMLElement), element('phone-screen', HTMLElement)]

type Place = Pick<Scene, 'timeZone' | 'language' | 'conditions'>

/** Puts a new desk with this model on the page: a watch and a phone that know nothing yet. */
function openDesk(model: WatchModel, program: PackedProgram, place: Place): Desk {
  const startAtMs = Date.now()
  const { timeZone, language, conditions } = place
  const desk = createDesk({
    model,
    program,
    startAtMs,
    timeZone,
    language,
    conditions,
    lateness: onTime,
  })
  desk.watch.wake()
  markLanguage(translated, language)
  window.desk = desk
  return desk
}

/** The program for a model, or null: then the page says why, until a later one is there. */
async function tryProgram(model: WatchModel): Promise<PackedProgram | null> {
  try {
    const program = await fetchProgram(model)
    showRefusal(refusal, null)
    return program
  } catch (error) {
    showRefusal(refusal, error)
    return null
  }
}

function showNote(note: string): void {
  if (paceLine.textContent !== note) paceLine.textContent = note
}

async function start(): Promise<void> {
  let speed: Speed = 1
  const firstModel = chosenModel(location.search)
  const firstProgram = await fetchProgram(firstModel)
  const languages = languagesOf(firstProgram)
  const language = chosenLanguage(location.search, navigator.language, languages)
  const home = { timeZone: homeZone, language, conditions: readConditions() }
  const scene: Scene = {
    desk: openDesk(firstModel, firstProgram, home),
    ...home,
    clockSetIsTold: true,
  }
  let changed = true
  const current = () => scene.desk
  const change = () => {
    changed = true
  }
  const isDue = ticker()
  const welcome = createWelcome()
  const sound = createHum()
  const motor = createMotor(element('watch', HTMLElement), sound.hum)
  const watch = mountWatch(current, change)
  const parts = [
    watch.part,
    mountStrip(element('strip', HTMLElement)),
    mountTrouble(scene, change),
    mountConditions(scene, (conditions) => {
      scene.conditions = conditions
      void pickModel(scene.desk.model)
    }),
    mountPhone(current, change),
    mountProblems(problems),
  ]
  const putModel = (model: WatchModel, program: PackedProgram) => {
    history.replaceState(null, '', searchFor(model, location.search))
    const { phone } = scene.desk
    scene.desk = openDesk(model, program, scene)
    carryStorage(phone, scene.desk.phone)
    scene.desk.onChange(change)
    watch.show(model)
    change()
  }
  const pickModel = async (model: WatchModel) => {
    const program = await tryProgram(model)
    if (program) putModel(model, program)
    return scene.desk.model
  }
  const pickLanguage = async (language: string) => {
    scene.language = language
    history.replaceState(null, '', searchInLanguage(language, location.search))
    await pickModel(scene.desk.model)
  }
  scene.desk.onChange(change)
  mountToolbar(scene.desk.model, {
    pickModel,
    pickSpeed: (picked) => {
      speed = picked
    },
    wake: () => scene.desk.watch.wake(),
    switchSound: sound.switch,
  })
  mountLanguages(languages, language, pickLanguage)
  eachFrame((elapsedMs, frameAtMs) => {
    const { desk, timeZone } = scene
    const pace = paceOf(speed, desk)
    showNote(paceNote(speed, pace))
    if (watch.finger() === null) desk.advance(virtualMs(elapsedMs, pace))
    welcome(desk)
    watch.draw(desk, timeZone)
    motor.follow(desk, frameAtMs, pace)
    const due = isDue(desk.nowMs) || changed
    changed = false
    if (due) for (const part of parts) part(desk, timeZone)
  })
}

addEventListener('error', ({ error }) => showFailure(problems, error))
addEventListener('unhandledrejection', ({ reason }) => showFailure(problems, reason))
void start()
