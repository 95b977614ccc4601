/** Phones and watches that are new, installed again or damaged: both have the same settings in the end, and the page says no more than is so. */
import { describe, expect, it } from 'vitest'
import { openDesk, seconds } from '../../simulator/node.ts'
import type { Desk } from '../../simulator/types.ts'
import { chosenText, knowsSafety } from './known.ts'
import { takeOther } from './other-watch.ts'

const has = 'The watch has these settings (confirmed 8:00 AM).'
const bothSame = 'Open Soleus Roll on the watch, so that both have the same settings.'
const keepOrChoose = 'Keep these settings or choose others: only then does the watch get them.'
const toSend = 'Open Soleus Roll on the watch to send it these settings.'
const ofOther = 'Another watch had other settings when it was last heard (8:00 AM).'

/** Seen on 4 January, a day before the desk opens. */
const fromWatch = 'These settings come from the watch (chosen Jan 4, 8:00 AM).'
const yesterdayMs = Date.UTC(2026, 0, 4, 8)

/** The user chose 60 s yesterday; the watch has it, and was closed since. */
async function deskAfterChoice(): Promise<Desk> {
  const desk = knowsSafety(await openDesk())
  desk.phone.store('chosen', chosenText({ holdSeconds: 60 }, yesterdayMs))
  meet(desk)
  return desk
}

/** The watch is opened beside its phone, and closed. */
function meet(desk: Desk): string[] {
  desk.watch.open()
  desk.advance(seconds(2))
  const texts = desk.watch.texts()
  desk.watch.kill()
  return texts
}

/** What the page says in its first section. */
function page({ phone }: Desk): string[] {
  phone.openSettings()
  return phone.texts()
}

describe('a phone that was installed again', () => {
  it('shows the settings of the watch, with the date of their choice, and the watch keeps them', async () => {
    const desk = await deskAfterChoice()
    desk.phone.reinstall()
    expect(page(desk)).toEqual(expect.arrayContaining(['Hold length: 45 s', bothSame]))
    expect(meet(desk)).toContain('Hold 60 s')
    expect(page(desk)).toEqual(expect.arrayContaining(['Hold length: 60 s', has, fromWatch]))
    expect(desk.errors).toEqual([])
  })

  it('does so while the watch lies open beside it, too', async () => {
    const desk = await deskAfterChoice()
    desk.watch.open()
    desk.phone.reinstall()
    desk.bluetooth = 'off'
    desk.bluetooth = 'on'
    desk.advance(seconds(10))
    expect(page(desk)).toEqual(expect.arrayContaining(['Hold length: 60 s', has, fromWatch]))
  })

  it('gives them to another watch as chosen ones, and what is chosen next counts', async () => {
    const desk = await deskAfterChoice()
    desk.phone.reinstall()
    meet(desk)
    takeOther(desk, new Map())
    expect(meet(desk)).toContain('Hold 60 s')
    desk.phone.openSettings()
    desk.phone.choose('Leg order', 'Left leg only')
    expect(page(desk)).not.toContain(fromWatch)
    expect(meet(desk)).toEqual(expect.arrayContaining(['Hold 60 s', 'Left leg only']))
  })

  it('where the user chose before the watch came: that choice counts, since somebody made it', async () => {
    const desk = await deskAfterChoice()
    desk.phone.reinstall()
    desk.phone.openSettings()
    desk.phone.choose('Hold length', '75 s')
    expect(meet(desk)).toContain('Hold 75 s')
    expect(page(desk)).toEqual(expect.arrayContaining(['Hold length: 75 s', has]))
  })

  it('of two watches takes what was chosen later', async () => {
    const desk = await deskAfterChoice()
    const first = takeOther(desk, new Map())
    desk.phone.store('chosen', chosenText({ holdSeconds: 80 }, yesterdayMs + 1))
    meet(desk)
    desk.phone.reinstall()
    const second = takeOther(desk, first)
    expect(meet(desk)).toContain('Hold 60 s')
    takeOther(desk, second)
    expect(meet(desk)).toContain('Hold 80 s')
    takeOther(desk, first)
    expect(meet(desk)).toContain('Hold 80 s')
  })
})

describe('a choice that was damaged on the phone', () => {
  it.each([
    ['all of it', '{"ver'],
    ['a part', chosenText({ holdSeconds: 60 }, yesterdayMs).replace('"right-left"', '"?"')],
    ['its moment', chosenText({ holdSeconds: 60 }, yesterdayMs).replace(`${yesterdayMs}`, '"x"')],
  ])('%s: the settings of the watch stand in for it, and the watch keeps them', async (_, text) => {
    const desk = await deskAfterChoice()
    desk.phone.store('chosen', text)
    const unread = 'The settings stored on the phone could not be read.'
    const expected = ['Hold length: 60 s', 'Leg order: Right, then left', has, fromWatch, unread]
    expect(page(desk)).toEqual(expect.arrayContaining(expected))
    expect(meet(desk)).toContain('Hold 60 s')
    desk.phone.press('Keep these')
    expect(page(desk)).not.toContain(unread)
    meet(desk)
    expect(page(desk)).toEqual(expect.arrayContaining(['Hold length: 60 s', has]))
  })

  it('before any watch has told its own is not sent, and the watch tells it', async () => {
    const desk = await deskAfterChoice()
    desk.phone.reinstall()
    desk.phone.store('chosen', '{"ver')
    expect(page(desk)).toContain(keepOrChoose)
    expect(meet(desk)).toContain('Hold 60 s')
    expect(page(desk)).toEqual(expect.arrayContaining(['Hold length: 60 s', has]))
  })
})

describe('a watch that was installed again, or another one', () => {
  it.each(['another', 'the same, installed again'])(
    '%s is not said to have what it never got',
    async () => {
      const desk = await deskAfterChoice()
      takeOther(desk, new Map())
      desk.watch.open()
      for (let ms = 0; page(desk).includes(has) && ms < 500; ms += 5) desk.advance(5)
      desk.bluetooth = 'off' // Its question has arrived; the answer never does.
      desk.advance(seconds(2))
      expect(page(desk)).toContain(toSend)
      expect(page(desk)).not.toContain(has)
      desk.bluetooth = 'on'
      desk.advance(seconds(10))
      expect(page(desk)).toContain(has)
      expect(page(desk)).not.toContain(ofOther)
    },
  )

  it('is told apart from the first: the page says that the other one had older settings', async () => {
    const desk = await deskAfterChoice()
    const first = takeOther(desk, new Map())
    desk.phone.openSettings()
    desk.phone.choose('Hold length', '75 s')
    meet(desk)
    expect(page(desk)).toEqual(expect.arrayContaining([has, ofOther]))
    takeOther(desk, first)
    meet(desk)
    expect(page(desk)).toContain(has)
    expect(page(desk)).not.toContain(ofOther)
  })
})

describe('settings that the watch could not store', () => {
  it('are asked for again, and only then said to be there', async () => {
    const desk = await deskAfterChoice()
    desk.watch.storageFault = 'full'
    desk.phone.store('chosen', chosenText({ holdSeconds: 75 }, yesterdayMs + 1))
    desk.watch.open()
    desk.advance(seconds(2))
    expect(desk.watch.texts()).toContain('Hold 75 s')
    expect(page(desk)).not.toContain(has)
    desk.watch.storageFault = 'none'
    desk.bluetooth = 'off'
    desk.bluetooth = 'on'
    desk.advance(seconds(10))
    expect(page(desk)).toContain(has)
    desk.watch.kill()
    desk.bluetooth = 'off'
    expect(meet(desk)).toContain('Hold 75 s')
  })

  it('are stored when they come once more, although they are no longer new', async () => {
    const desk = await deskAfterChoice()
    desk.watch.open()
    desk.advance(seconds(2))
    desk.watch.storageFault = 'full'
    desk.phone.store('chosen', chosenText({ holdSeconds: 75 }, yesterdayMs + 1))
    desk.advance(seconds(2))
    desk.watch.storageFault = 'none'
    desk.phone.greetingLasts = true
    desk.phone.restart()
    desk.advance(seconds(2))
    expect(page(desk)).toContain(has)
  })

  it('that could not even be read are not replaced by defaults that nobody chose', async () => {
    const desk = await deskAfterChoice()
    desk.phone.reinstall()
    desk.watch.storageFault = 'throws'
    desk.watch.open()
    desk.advance(seconds(2))
    desk.watch.storageFault = 'none'
    desk.bluetooth = 'off'
    desk.bluetooth = 'on'
    desk.advance(seconds(10))
    expect(desk.watch.texts()).toContain('Hold 60 s')
    expect(page(desk)).toEqual(expect.arrayContaining(['Hold length: 60 s', has]))
  })
})

describe('whether the watch plays patterns', () => {
  const nothing = 'Strong cues are longer pulses. On Bip 5 Unity and Active Edge nothing changes.'
  const longer = 'Strong cues are longer pulses.'

  it.each([
    ['Amazfit Balance', longer],
    ['Amazfit Bip 5 Unity', nothing],
  ])('%s: "Strong" says "%s"', async (model, text) => {
    const desk = knowsSafety(await openDesk({ model }))
    desk.phone.openSettings()
    desk.phone.press('+ More settings')
    expect(page(desk)).toContain(nothing)
    meet(desk)
    expect(page(desk)).toContain(text)
  })
})
