/** The formats in the package on the simulator: under which names they lie, and that nothing of a newer program is lost. */
import { describe, expect, it } from 'vitest'
import { readRecords } from '../../engine/history/months'
import { fieldsOf, fromJson } from '../../engine/parse'
import { parseSlotted } from '../../engine/sync/two-slots'
import { openDesk, seconds } from '../../simulator/node.ts'
import type { Desk } from '../../simulator/types.ts'
import { choose, knowsSafety, startUnread } from '../package/known.ts'
import { pinned } from './pinned'
import { type StoredFormat, stored } from './stored'
import { deleted, records } from './values'

/** A file of the watch's storage, as the simulator keeps it: the program writes one key. */
const file = (text: string): string => JSON.stringify({ kept: text })
const newer = (name: string): string => pinned(name).replace(/"version":\d/, '"version":9')

const short = { holdSeconds: 30, legOrder: 'right', rollSeconds: 10, setUpSeconds: 5 } as const

function openWatch(desk: Desk): string[] {
  desk.watch.open()
  desk.advance(seconds(2))
  return desk.watch.texts()
}

/** A short session is over after 165 s. */
function roll(desk: Desk, forSeconds = 170): void {
  desk.watch.tap('go')
  desk.advance(seconds(forSeconds))
}

const onPhone = ({ phone, nowMs }: Desk) => readRecords((key) => phone.storage.get(key), nowMs)

describe('the program reads what is pinned', () => {
  it('on the watch: safety, settings, and a session', async () => {
    const desk = await openDesk()
    desk.bluetooth = 'off'
    desk.watch.store('safety-0.json', file(pinned('watch/safety-1')))
    desk.watch.store('settings-1.json', file(pinned('watch/settings-2')))
    expect(openWatch(desk)).toEqual(
      expect.arrayContaining(['Hold 60 s', 'Left, then right', 'as last set']),
    )
    desk.watch.kill()
    desk.watch.store('session-0.json', file(pinned('watch/session-1-running')))
    expect(openWatch(desk)).toEqual(expect.arrayContaining(['Change leg', 'L']))
    expect(desk.errors).toEqual([])
  })

  it('on the watch: records, which go to the phone', async () => {
    const desk = await openDesk()
    desk.watch.store('records-1.json', file(pinned('watch/records-1')))
    openWatch(desk)
    desk.advance(seconds(3))
    expect(onPhone(desk)).toMatchObject({ records: records.slice(0, 2), dropped: 3 })
  })

  it('on the phone: the choice and its confirmation, the records and what was deleted', async () => {
    const desk = await openDesk()
    desk.phone.store('chosen', pinned('phone/chosen-1'))
    desk.phone.store('confirmed', pinned('phone/confirmed-2'))
    desk.phone.store('refusal', pinned('phone/refusal-1-watch-outdated'))
    desk.phone.store('records', pinned('phone/months-1'))
    desk.phone.store('records-2026-01', pinned('phone/month-1'))
    desk.phone.store('records-dropped', pinned('phone/dropped-1'))
    desk.phone.store('records-deleted', pinned('phone/deleted-1'))
    desk.phone.openSettings()
    const text = desk.phone.texts().join('\n')
    expect(text).toContain('The watch has these settings (confirmed 7:00 AM).')
    expect(text).toContain('update the app on the watch')
    expect(text).toContain('Sessions on this phone: 4')
    expect(text).toContain(`Sessions that the watch had no room for: ${3 - deleted.dropped}`)
  })
})

describe('the program writes what is pinned', () => {
  it('byte for byte: the choice that the watch hears, and that the safety text was read, and that it was asked whether the cues are felt', async () => {
    const desk = await openDesk()
    desk.phone.store('chosen', pinned('phone/chosen-1'))
    openWatch(desk)
    for (const control of ['cues', 'close', 'next']) desk.watch.tap(control)
    startUnread(desk)
    const { value } = parseSlotted(fromJson(pinned('watch/settings-2'))) ?? {}
    const its = { ...fieldsOf(value), watchId: expect.any(Number) }
    expect(fromJson(keptIn(desk, 'settings-0.json'))).toEqual({ turn: 1, value: its })
    expect(desk.watch.storage.get('safety-0.json')).toBe(file(pinned('watch/safety-1')))
    expect(desk.watch.storage.get('asked-0.json')).toBe(file(pinned('watch/asked-1')))
  })

  it('under these names, each the same when it is read and written again', async () => {
    const desk = knowsSafety(await openDesk())
    desk.phone.store('refusal', pinned('phone/refusal-1-watch-outdated'))
    desk.phone.openSettings()
    desk.phone.choose('Hold length', '30 s')
    desk.phone.choose('Leg order', 'Right leg only')
    openWatch(desk)
    roll(desk, 260)
    desk.bluetooth = 'off'
    desk.watch.tap('close')
    roll(desk, 260)
    for (const label of ['Show as text', 'Reset to defaults', '+ About this watch'])
      desk.phone.press(label)
    desk.phone.choose('Move', 'Yes')
    const before = new Map(desk.phone.storage)
    for (const label of ['Delete all', 'Yes, delete all']) desk.phone.press(label)
    const texts = [...textsOnWatch(desk), ...before, ...desk.phone.storage]
    expect(new Set(texts.map(([name]) => name))).toEqual(new Set(Object.keys(formatOf)))
    for (const [name, text] of texts) expect(formatOf[name]?.rewritten(text)).toBe(text)
  })
})

/** The files of the watch, and the keys of the phone. */
const formatOf: Readonly<Record<string, StoredFormat>> = {
  'session-0.json': stored['watch/session-1-running'],
  'session-1.json': stored['watch/session-1-running'],
  'settings-0.json': stored['watch/settings-2'],
  'settings-1.json': stored['watch/settings-2'],
  'records-0.json': stored['watch/records-1'],
  'records-1.json': stored['watch/records-1'],
  'ready-0.json': stored['watch/ready-1'],
  'report-0.json': stored['watch/report-1'],
  'report-1.json': stored['watch/report-1'],
  'watch-report': stored['phone/report-1'],
  'watch-answers': stored['phone/answers-1'],
  'ready-1.json': stored['watch/ready-1'],
  'safety-0.json': stored['watch/safety-1'],
  chosen: stored['phone/chosen-1'],
  confirmed: stored['phone/confirmed-2'],
  'watch-settings': stored['phone/chosen-1'],
  refusal: stored['phone/refusal-1-none'],
  page: stored['phone/page-1'],
  records: stored['phone/months-1'],
  'records-2026-01': stored['phone/month-1'],
  'records-dropped': stored['phone/dropped-1'],
  'records-deleted': stored['phone/deleted-1'],
}

/** The text in a file; the one that was opened first has a mark besides. */
function keptIn({ watch }: Desk, name: string): unknown {
  return JSON.parse(watch.storage.get(name) ?? '{}').kept
}

function textsOnWatch({ watch }: Desk): [string, string][] {
  return [...watch.storage].map(([name, text]) => [name, JSON.parse(text).kept])
}

describe('what a newer program left on the watch', () => {
  it('its records stay, also when sessions end and the phone confirms them', async () => {
    const desk = knowsSafety(await openDesk())
    desk.watch.store('records-0.json', file(newer('watch/records-1')))
    choose(desk, short)
    openWatch(desk)
    desk.bluetooth = 'off'
    roll(desk, 166)
    expect(desk.watch.texts()).toContain('Session not saved')
    desk.bluetooth = 'on'
    desk.advance(seconds(6))
    expect(onPhone(desk).records).toMatchObject([{ legOrder: 'right', finished: true }])
    expect(desk.watch.storage.get('records-0.json')).toBe(file(newer('watch/records-1')))
    expect(desk.watch.storage.has('records-1.json')).toBe(false)
    expect(desk.errors).toEqual([])
  })

  it('its settings stay until the phone has others; meanwhile there are the defaults', async () => {
    const desk = knowsSafety(await openDesk())
    desk.watch.store('settings-0.json', file(newer('watch/settings-2')))
    desk.bluetooth = 'off'
    expect(openWatch(desk)).toEqual(expect.arrayContaining(['Hold 45 s', 'defaults']))
    expect(keptIn(desk, 'settings-0.json')).toBe(newer('watch/settings-2'))
    choose(desk, short)
    desk.bluetooth = 'on'
    desk.advance(seconds(6))
    expect(desk.watch.texts()).toContain('Hold 30 s')
  })

  it('its word that the safety text was read does not count: the text is shown once more', async () => {
    const desk = await openDesk()
    desk.watch.store('safety-0.json', file(newer('watch/safety-1')))
    openWatch(desk)
    startUnread(desk)
    expect(desk.watch.texts()).toContain('Foot straight')
  })
})

describe('what a newer program left on the phone', () => {
  it('its choice stays and is not sent: watch and page go on with what the watch has', async () => {
    const desk = knowsSafety(await openDesk())
    choose(desk, short)
    openWatch(desk)
    desk.watch.kill()
    desk.phone.store('chosen', newer('phone/chosen-1'))
    expect(openWatch(desk)).toContain('Hold 30 s')
    desk.phone.openSettings()
    expect(desk.phone.texts()).toEqual(
      expect.arrayContaining([
        'Hold length: 30 s',
        'The settings stored on the phone could not be read.',
      ]),
    )
    expect(desk.phone.storage.get('chosen')).toBe(newer('phone/chosen-1'))
    desk.phone.press('Keep these')
    desk.advance(seconds(2))
    expect(desk.watch.texts()).toContain('Hold 30 s')
    expect(desk.phone.storage.get('chosen')).not.toBe(newer('phone/chosen-1'))
  })

  it.each([
    ['records', 'phone/months-1'],
    ['records-2026-01', 'phone/month-1'],
    ['records-deleted', 'phone/deleted-1'],
  ])('%s stays, and records wait on the watch until there is room', async (key, name) => {
    const desk = knowsSafety(await openDesk())
    desk.phone.store(key, newer(name))
    choose(desk, short)
    openWatch(desk)
    roll(desk)
    expect(desk.phone.storage.get(key)).toBe(newer(name))
    expect(onPhone(desk).records).toEqual([])
    expect(desk.watch.texts()).toContain('Goes to the phone later')
    desk.phone.store(key, '')
    desk.bluetooth = 'off'
    desk.bluetooth = 'on'
    desk.advance(seconds(6))
    expect(onPhone(desk).records).toHaveLength(1)
    expect(desk.errors).toEqual([])
  })
})
