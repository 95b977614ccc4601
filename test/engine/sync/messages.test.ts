import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultSettings } from '../../../engine/routine/settings'
import {
  batchLength,
  type FromPhone,
  type FromWatch,
  messageVersion,
  parseFromPhone,
  parseFromWatch,
  type Refused,
  toEnvelope,
} from '../../../engine/sync/messages'
import { parseRefusal, type Refusal } from '../../../engine/sync/refusal'
import { bounded, plainText, type WatchReport } from '../../../engine/sync/report'
import { anyRecord, anySettings, largestRecord } from '../arbitraries'

const moment = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER })
const counts = {
  words: moment,
  worstLateMs: moment,
  alarmTookMs: moment,
  timesBroughtBack: moment,
  timesClockTold: moment,
}
/** What a watch may give, whatever it is. */
const anyReport: fc.Arbitrary<WatchReport> = fc
  .record({
    ...counts,
    program: fc.string(),
    model: fc.string({ unit: 'grapheme', maxLength: 200 }),
    apiLevel: fc.string(),
    firmware: fc.string({ maxLength: 200 }),
    medianLateMs: moment,
    playsPatterns: fc.boolean(),
    keys: fc.array(moment, { maxLength: 40 }),
    refused: fc.array(fc.string({ unit: 'grapheme', maxLength: 200 }), { maxLength: 60 }),
  })
  .map(({ program, model, apiLevel, firmware, ...others }) =>
    bounded({
      ...others,
      program: plainText(program),
      model: plainText(model),
      apiLevel: plainText(apiLevel),
      firmware: plainText(firmware),
    }),
  )
/** When settings can have been chosen. */
const choice = fc.nat(4_102_444_799_999)
/** What a watch says of itself; null: its program is older. */
const anySays = fc.option(
  fc.record({
    watchId: moment,
    playsPatterns: fc.boolean(),
    kept: fc.option(fc.record({ settings: anySettings, chosenAtMs: choice })),
  }),
)
const fromWatch: fc.Arbitrary<Exclude<FromWatch, Refused>> = fc.oneof(
  fc.record({ type: fc.constant('ask-settings' as const), askId: moment, watch: anySays }),
  fc.record({
    type: fc.constant('kept-settings' as const),
    chosenAtMs: choice,
    watch: anySays,
  }),
  fc.record({
    type: fc.constant('records' as const),
    records: fc.array(anyRecord(), { maxLength: batchLength }),
    dropped: moment,
  }),
  fc.record({ type: fc.constant('report' as const), report: anyReport }),
)
const fromPhone: fc.Arbitrary<Exclude<FromPhone, Refused>> = fc.oneof(
  fc.record({
    type: fc.constant('settings' as const),
    answerTo: fc.option(moment),
    chosenAtMs: choice,
    settings: anySettings,
  }),
  fc.record({ type: fc.constant('kept-records' as const), ids: fc.array(moment) }),
)

const overTheAir = (message: FromWatch | FromPhone): unknown =>
  JSON.parse(JSON.stringify({ jsonrpc: 'hmrpcv1', ...toEnvelope(message) }))

const settingsMessage = {
  version: messageVersion,
  answerTo: null,
  chosenAtMs: 5,
  settings: defaultSettings,
}

describe('messages', () => {
  it('arrive as they were sent, both ways', () => {
    fc.assert(
      fc.property(fromWatch, fromPhone, (up, down) => {
        expect(parseFromWatch(overTheAir(up))).toEqual({ ok: true, message: up })
        expect(parseFromPhone(overTheAir(down))).toEqual({ ok: true, message: down })
      }),
    )
  })

  it.each<[string, unknown, string]>([
    ['nothing', undefined, 'not-ours'],
    ['a text', 'soleus.settings', 'not-ours'],
    ["another program's", { method: 'todo.list', params: {} }, 'not-ours'],
    ['no parameters', { method: 'soleus.settings' }, 'phone-outdated'],
    ['a newer one', message({ version: 2 }), 'watch-outdated'],
    ['an older one', message({ version: 0 }), 'phone-outdated'],
    ['an unknown one', { method: 'soleus.dance', params: settingsMessage }, 'invalid'],
    ['settings without their moment', message({ chosenAtMs: undefined }), 'invalid'],
    ['settings chosen in a text', message({ chosenAtMs: '5' }), 'invalid'],
    ['settings chosen before time', message({ chosenAtMs: -1 }), 'invalid'],
    ['settings chosen after it', message({ chosenAtMs: 4_102_444_800_000 }), 'invalid'],
    ['an answer to a text', message({ answerTo: 'x' }), 'invalid'],
    ['no settings', message({ settings: null }), 'invalid'],
    [
      'a hold out of range',
      message({ settings: { ...defaultSettings, holdSeconds: 91 } }),
      'invalid',
    ],
    ['a setting missing', message({ settings: { holdSeconds: 60 } }), 'invalid'],
    ['kept records without ids', up('kept-records', {}), 'invalid'],
    ['kept records with a text for an id', up('kept-records', { ids: [1, '2'] }), 'invalid'],
    ['records', up('records', { rows: [], dropped: 0 }), 'invalid'],
  ])('that are %s are refused by the watch', (_, input, reason) => {
    expect(parseFromPhone(input)).toEqual({ ok: false, reason, isTheirs: false })
  })

  it.each<[string, unknown, string]>([
    ['an ask without its id', up('ask-settings', {}), 'invalid'],
    ['a half id', up('ask-settings', { askId: 0.5 }), 'invalid'],
    ['a confirmation of nothing', up('kept-settings', {}), 'invalid'],
    ['settings', message({}), 'invalid'],
    ['a newer one', up('ask-settings', { askId: 1, version: 2 }), 'phone-outdated'],
    ['an older one', up('ask-settings', { askId: 1, version: 0 }), 'watch-outdated'],
    ['no records', up('records', { dropped: 0 }), 'invalid'],
    ['records, one of them half', up('records', { rows: [[1, 2]], dropped: 0 }), 'invalid'],
    ['a report of half a watch', up('report', { words: 3 }), 'invalid'],
    ['records and no word of what was dropped', up('records', { rows: [] }), 'invalid'],
  ])('that are %s are refused by the phone', (_, input, reason) => {
    expect(parseFromWatch(input)).toEqual({ ok: false, reason, isTheirs: false })
  })

  it.each<[Refusal]>([['watch-outdated'], ['phone-outdated'], ['invalid']])(
    'that refuse because of %s are understood whatever their version, and never answered',
    (reason) => {
      const refusal = { method: 'soleus.refused', params: { version: 99, reason } }
      const heard = { ok: false, reason, isTheirs: true }
      expect(parseFromPhone(refusal)).toEqual(heard)
      expect(parseFromWatch(refusal)).toEqual(heard)
      expect(parseRefusal(reason)).toBe(reason)
    },
  )

  it('that refuse for a reason that nobody knows count as invalid', () => {
    const refusal = { method: 'soleus.refused', params: { reason: 'because' } }
    expect(parseFromPhone(refusal)).toEqual({ ok: false, reason: 'invalid', isTheirs: true })
    expect(parseRefusal('because')).toBeNull()
  })

  it('between two versions tell both sides which one must be updated', () => {
    const newer = up('ask-settings', { askId: 1, version: 2 })
    const here = parseFromWatch(newer)
    if (here.ok) throw new Error('It was understood.')
    const answer = overTheAir({ type: 'refused', reason: here.reason })
    expect(here.reason).toBe('phone-outdated')
    expect(parseFromPhone(answer)).toMatchObject({ reason: 'phone-outdated', isTheirs: true })
  })

  it('fit into one piece of zml with the longest records there can be', () => {
    const records = Array.from({ length: batchLength }, () => largestRecord)
    const dropped = Number.MAX_SAFE_INTEGER
    const fullest = { type: 'records', records, dropped } as const
    const ids = records.map(({ id }) => id)
    expect(bytesOf(fullest)).toBeLessThanOrEqual(zmlCarriesBytes)
    expect(bytesOf({ type: 'kept-records', ids })).toBeLessThanOrEqual(zmlCarriesBytes)
    fc.assert(
      fc.property(fc.oneof(fromWatch, fromPhone), (any) => {
        expect(bytesOf(any)).toBeLessThanOrEqual(bytesOf(fullest))
      }),
    )
  })

  it('take at most 1 KiB for the report of a watch, whatever it gives', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        expect(bytesOf({ type: 'report', report })).toBeLessThanOrEqual(1024)
      }),
    )
    const most = Number.MAX_SAFE_INTEGER
    const long = plainText('\\'.repeat(200))
    const fullest = bounded({
      words: most,
      worstLateMs: most,
      alarmTookMs: most,
      timesBroughtBack: most,
      timesClockTold: most,
      program: long,
      model: long,
      apiLevel: long,
      firmware: long,
      medianLateMs: most,
      playsPatterns: false,
      keys: Array(99).fill(most),
      refused: Array(99).fill(long),
    })
    expect(bytesOf({ type: 'report', report: fullest })).toBeLessThanOrEqual(1024)
  })

  it('never throw, whatever comes: a valid message or a clear refusal', {
    timeout: 120_000,
  }, () => {
    const damaged = fc
      .tuple(fc.oneof(fromWatch, fromPhone), fc.string(), fc.anything())
      .map(([whole, key, value]) => {
        const { method, params } = toEnvelope(whole)
        const keys = Object.keys(params)
        const known = keys[key.length % keys.length] ?? key
        return { method, params: { ...params, [known]: value } }
      })
    fc.assert(
      fc.property(fc.oneof(fc.anything(), damaged), (input) => {
        for (const heard of [parseFromPhone(input), parseFromWatch(input)]) {
          if (heard.ok) expect(overTheAir(heard.message)).toBeDefined()
          else expect(parseRefusal(heard.reason)).not.toBeNull()
        }
      }),
      { numRuns: 100_000 },
    )
  })
})

function message(change: object): unknown {
  return { method: 'soleus.settings', params: { ...settingsMessage, ...change } }
}

function up(type: string, params: object): unknown {
  return { method: `soleus.${type}`, params: { version: messageVersion, ...params } }
}

/** What zml carries in one message, and what ours is when zml has put its own mark on it. */
const zmlCarriesBytes = 3_518
function bytesOf(message: FromWatch | FromPhone): number {
  return Buffer.byteLength(JSON.stringify(overTheAir(message)))
}
