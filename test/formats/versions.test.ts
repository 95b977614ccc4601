/** What a newer program stored or sent, and what says no version: each is read as a complete valid value, or refused. */
import { describe, expect, it } from 'vitest'
import { emptyOutbox } from '../../engine/history/outbox'
import { nothingDeleted } from '../../engine/history/stored-months'
import { defaultSettings } from '../../engine/routine/settings'
import { noCounts } from '../../engine/sync/report'
import { freshState } from '../../setting/page-memory'
import { readChoice } from '../../setting/stored'
import { pinned } from './pinned'
import { sent } from './sent'
import { stored } from './stored'
import { pageState } from './values'

const formats = { ...stored, ...sent }
const never = { settings: defaultSettings, chosenAtMs: 0 }
const fresh = freshState(pageState.openedAtMs)
const refused = (reason: string) => ({ ok: false, reason, isTheirs: false })
const [oldWatch, oldPhone] = [refused('watch-outdated'), refused('phone-outdated')]

/** A pinned file; what is read when a newer program wrote it; and what when it says no version. */
const table: readonly (readonly [keyof typeof formats, unknown, unknown])[] = [
  ['watch/session-1-running', null, null],
  ['watch/settings-2', null, null],
  ['watch/records-1', null, emptyOutbox],
  ['watch/ready-1', null, null],
  ['watch/safety-1', false, false],
  ['watch/asked-1', false, false],
  ['watch/report-1', noCounts, noCounts],
  ['phone/report-1', null, null],
  ['phone/answers-1', {}, {}],
  ['phone/chosen-1', null, never],
  ['phone/confirmed-2', [], []],
  ['phone/refusal-1-invalid', null, null],
  ['phone/page-1', fresh, fresh],
  ['phone/month-1', null, []],
  ['phone/months-1', null, []],
  ['phone/dropped-1', 0, 0],
  ['phone/deleted-1', null, nothingDeleted],
  ['messages/ask-settings-1', oldPhone, oldWatch],
  ['messages/kept-settings-1', oldPhone, oldWatch],
  ['messages/records-1', oldPhone, oldWatch],
  ['messages/report-1', oldPhone, oldWatch],
  ['messages/settings-1', oldWatch, oldPhone],
  ['messages/kept-records-1', oldWatch, oldPhone],
]

describe.each(table)('%s', (name, ofNewer, ofNone) => {
  const read = (version: string) => {
    const changed = pinned(name).replace(/"version":\d/, version)
    expect(changed).not.toBe(pinned(name))
    return formats[name].read(changed)
  }

  it.each(['3', '4', '2.5', '1e308'])('of version %s is not read', (version) => {
    expect(read(`"version":${version}`)).toEqual(ofNewer)
  })

  it.each(['"version":0', '"version":-1', '"version":null', '"version":"1"', '"x":1'])(
    'that says %s is damaged',
    (version) => {
      expect(read(version)).toEqual(ofNone)
    },
  )
})

describe('a choice of a newer program', () => {
  it('is shown as the defaults, and the page says that it could not be read', () => {
    const choice = readChoice(pinned('phone/chosen-1').replace('"version":1', '"version":2'))
    expect(choice).toEqual({ chosen: never, mended: 'all', whose: 'unreadable' })
  })
})
