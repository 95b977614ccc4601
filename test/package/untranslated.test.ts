/** The package where the look-up of texts knows nothing: watch and phone then read English, to the letter as in English. */
import { describe, expect, it } from 'vitest'
import { createDesk } from '../../simulator/index.ts'
import { findModel, screenName } from '../../simulator/models.ts'
import { loadProgram, minutes, seconds } from '../../simulator/node.ts'
import type { Desk, PackedProgram } from '../../simulator/types.ts'
import { readTexts } from '../../simulator/watch/zos/i18n.ts'
import { choose } from './known.ts'

const model = findModel('Amazfit Balance')
const packed = loadProgram(screenName(model))
const startAtMs = Date.UTC(2026, 0, 5, 8)

/** What a platform's look-up may give for a msgid that it does not know. */
const lookUps = {
  nothing: '() => undefined',
  'an empty text': "() => ''",
  'the msgid': '(msgid) => msgid',
  'an error': "() => { throw new Error('No such text.') }",
}

type Files = PackedProgram['device']

/** The files with that look-up in the place of the platform's. Throws a sentence when there is none to replace. */
function replaceIn(files: Files, platforms: string, lookUp: string): Files {
  const changed = [...files].flatMap(([path, bytes]): [string, Uint8Array][] => {
    const script = path.endsWith('.js') ? new TextDecoder().decode(bytes) : ''
    return script.includes(platforms)
      ? [[path, Buffer.from(script.replaceAll(platforms, lookUp))]]
      : []
  })
  if (changed.length === 0) throw new Error(`No script of the package has ${platforms}.`)
  return new Map([...files, ...changed])
}

function deskWith(lookUp: string): Desk {
  const { device, phone } = packed
  const program = {
    device: replaceIn(device, "__$$RQR$$__('@zos/i18n')", `({ getText: ${lookUp} })`),
    phone: replaceIn(phone, 'HmUtils.gettextFactory(', `((...none) => ${lookUp})(`),
  }
  return createDesk({ startAtMs, model, program, language: 'de-DE' })
}

/** Somebody who reads the watch after each press. */
function readerOf({ watch, advance }: Desk) {
  const read: string[] = []
  const look = () => read.push(...watch.texts())
  const press = (button: string, heldMs = 50) => {
    watch.tap(button, { heldMs })
    advance(seconds(1))
    look()
  }
  return { read, look, press, touch: () => watch.tap({ x: 240, y: 60 }) }
}

/** All that a user reads on the watch: each page before a session, a session with its controls, and its end. */
function readWatch(desk: Desk): string[] {
  const reader = readerOf(desk)
  choose(desk, { holdSeconds: 30, holdStart: 'tap', spotsPerPass: 2, legOrder: 'left-right' })
  desk.watch.mode = 'do-not-disturb'
  desk.watch.open()
  reader.look()
  desk.advance(seconds(2))
  reader.look()
  readBefore(desk, reader)
  readSession(desk, reader)
  return reader.read
}

function readBefore({ watch }: Desk, { press }: ReturnType<typeof readerOf>): void {
  press('cues')
  while (watch.buttons().includes('next')) press('next')
  press('go')
  while (watch.buttons().includes('next')) press('next')
  press('go')
}

/** To the first hold, out of it and back by half an hour, and to an early end. */
function readSession(
  { watch, advance }: Desk,
  { look, press, touch }: ReturnType<typeof readerOf>,
): void {
  for (let second = 0; second < 60; second += 1) {
    advance(seconds(1))
    look()
  }
  touch()
  advance(seconds(25))
  touch()
  for (const button of ['pause', 'end', 'go']) press(button)
  watch.kill()
  watch.stepClock(minutes(30))
  watch.open()
  look()
  press('go')
  advance(seconds(6))
  touch()
  press('skip')
  touch()
  press('pause')
  press('end', 1_500)
  advance(seconds(3))
  look()
}

/** Opens every part of the page that is closed. */
function openParts(phone: Desk['phone']): void {
  for (const text of phone.texts()) if (text.startsWith('+ ')) phone.press(text)
}

/** All that a user reads on the phone: what was done, settings that were mended, and each question. */
function readPhone({ phone, advance, nowMs }: Desk): string[] {
  const read: string[] = []
  const look = () => read.push(...phone.texts())
  phone.openSettings()
  openParts(phone)
  look()
  phone.press('Show as text')
  look()
  phone.press('Delete all')
  look()
  phone.press('Keep them')
  phone.choose('Hold length', '60 s')
  phone.press('Reset to defaults')
  look()
  phone.closeSettings()
  const few = { version: 1, settings: { holdSeconds: 61 }, chosenAtMs: nowMs }
  phone.store('chosen', JSON.stringify(few))
  phone.store('watch-settings', '') // Else the watch's settings stand in for what is damaged.
  phone.openSettings()
  look()
  phone.press('Delete all')
  phone.press('Yes, delete all')
  advance(seconds(1))
  look()
  return read
}

/** A report names the look-up among the calls that were refused. */
const withoutCalls = (text: string) => text.replace(/Calls refused: .*/, '')

const readAll = (desk: Desk) => ({ watch: readWatch(desk), phone: readPhone(desk) })
const english = readAll(createDesk({ startAtMs, model, program: packed }))

/** On a phone of a language that has no texts: in English, with dates that are nobody's in particular. */
const foreign = readAll(createDesk({ startAtMs, model, program: packed, language: 'sv-SE' })).phone

describe.each(Object.entries(lookUps))('where the look-up of a text gives %s', (_, lookUp) => {
  const desk = deskWith(lookUp)
  const read = readAll(desk)

  it('the watch reads English', () => {
    expect(read.watch).toEqual(english.watch)
    expect(read.watch.filter((text) => /[{}]/.test(text))).toEqual([])
  })

  it('the phone reads English, its dates too', () => {
    expect(read.phone.map(withoutCalls)).toEqual(foreign.map(withoutCalls))
    expect(read.phone.filter((text) => /[{}]/.test(text))).toEqual([])
  })

  it('nothing goes wrong', () => {
    expect(desk.errors).toEqual([])
  })
})

describe('the story that is read', () => {
  it('meets the parts of the program that have texts', () => {
    expect(english.watch).toEqual(
      expect.arrayContaining([
        'Vibration may be off',
        'Pass 2',
        'Safety 3/3',
        'Tender spot?',
        'Go on?',
        'Ended early',
        'Saved on the phone',
      ]),
    )
    const page = english.phone.join('\n')
    expect(page).toContain('Jan 5, 8:')
    expect(page).toContain('Hold length: 60 s')
    expect(page).toContain('Countdown ticks: On')
    expect(page).toContain('Before you roll')
  })

  it('is another in another language', () => {
    const german = readWatchIn('de-DE')
    expect(german).toContain('Halten 45 s')
    expect(german).not.toContain('Hold 45 s')
  })
})

function readWatchIn(language: string): string[] {
  return readWatch(createDesk({ startAtMs, model, program: packed, language }))
}

describe('the English file of the watch, which Zeus wants', () => {
  it('gives each msgid as its own text', () => {
    const file = (name: string) => readTexts(packed.device.get(`assets/raw/locale/${name}.btxt`))
    expect(file('en-US').length).toBeGreaterThan(0)
    expect(file('en-US')).toEqual(file('TID'))
  })
})
