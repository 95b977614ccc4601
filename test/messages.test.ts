import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  batchLength,
  type FromPhone,
  type FromWatch,
  hearPhone,
  hearWatch,
  messageVersion,
  outdatedSide,
  parseOutdated,
  toEnvelope,
} from '../engine/messages'
import { defaultSettings } from '../engine/settings'
import { anyRecord, anySettings, largestRecord } from './arbitraries'

const moment = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER })
const refused = fc.record({
  type: fc.constant('refused' as const),
  reason: fc.constantFrom(
    'not-ours' as const,
    'newer' as const,
    'older' as const,
    'invalid' as const,
  ),
})
const fromWatch: fc.Arbitrary<FromWatch> = fc.oneof(
  fc.record({ type: fc.constant('ask-settings' as const), askId: moment }),
  fc.record({ type: fc.constant('kept-settings' as const), chosenAtMs: moment }),
  fc.record({
    type: fc.constant('records' as const),
    records: fc.array(anyRecord(), { maxLength: batchLength }),
    dropped: moment,
  }),
  refused,
)
const fromPhone: fc.Arbitrary<FromPhone> = fc.oneof(
  fc.record({
    type: fc.constant('settings' as const),
    answerTo: fc.option(moment),
    chosenAtMs: moment,
    settings: anySettings,
  }),
  fc.record({ type: fc.constant('kept-records' as const), ids: fc.array(moment) }),
  refused,
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
        expect(hearWatch(overTheAir(up))).toEqual({ ok: true, message: up })
        expect(hearPhone(overTheAir(down))).toEqual({ ok: true, message: down })
      }),
    )
  })

  it.each<[string, unknown, string]>([
    ['nothing', undefined, 'not-ours'],
    ['a text', 'soleus.settings', 'not-ours'],
    ["another program's", { method: 'todo.list', params: {} }, 'not-ours'],
    ['no parameters', { method: 'soleus.settings' }, 'invalid'],
    ['a newer one', message({ version: 2 }), 'newer'],
    ['an older one', message({ version: 0 }), 'older'],
    ['a version in a text', message({ version: '2' }), 'invalid'],
    ['an unknown one', { method: 'soleus.dance', params: settingsMessage }, 'invalid'],
    ['settings without their moment', message({ chosenAtMs: undefined }), 'invalid'],
    ['settings chosen in a text', message({ chosenAtMs: '5' }), 'invalid'],
    ['settings chosen before time', message({ chosenAtMs: -1 }), 'invalid'],
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
    ['records', up('records', { records: [], dropped: 0 }), 'invalid'],
  ])('that are %s are refused by the watch', (_, input, reason) => {
    expect(hearPhone(input)).toEqual({ ok: false, reason })
  })

  it.each<[string, unknown, string]>([
    ['an ask without its id', up('ask-settings', {}), 'invalid'],
    ['a half id', up('ask-settings', { askId: 0.5 }), 'invalid'],
    ['a confirmation of nothing', up('kept-settings', {}), 'invalid'],
    ['settings', message({}), 'invalid'],
    ['no records', up('records', { dropped: 0 }), 'invalid'],
    ['records, one of them half', up('records', { records: [[1, 2]], dropped: 0 }), 'invalid'],
    ['records and no word of what was dropped', up('records', { records: [] }), 'invalid'],
  ])('that are %s are refused by the phone', (_, input, reason) => {
    expect(hearWatch(input)).toEqual({ ok: false, reason })
  })

  it('that refuse are never refused themselves, whatever their version', () => {
    const newer = { method: 'soleus.refused', params: { version: 99, reason: 'because' } }
    const heard = { ok: true, message: { type: 'refused', reason: 'not-ours' } }
    expect(hearPhone(newer)).toEqual(heard)
    expect(hearWatch(newer)).toEqual(heard)
  })

  it('fit into one piece of zml with the longest records there can be', () => {
    const records = Array.from({ length: batchLength }, () => largestRecord)
    const fullest = { type: 'records', records, dropped: Number.MAX_SAFE_INTEGER } as const
    const ids = records.map(({ id }) => id)
    expect(bytesOf(fullest)).toBeLessThanOrEqual(zmlCarriesBytes)
    expect(bytesOf({ type: 'kept-records', ids })).toBeLessThanOrEqual(zmlCarriesBytes)
    fc.assert(
      fc.property(fc.oneof(fromWatch, fromPhone), (any) => {
        expect(bytesOf(any)).toBeLessThanOrEqual(bytesOf(fullest))
      }),
    )
  })

  it.each<[string, unknown, 'watch' | 'phone' | null]>([
    ['our version', message({}), null],
    ['a newer one', message({ version: 2 }), 'watch'],
    ['an older one', message({ version: 0 }), 'phone'],
    ['nothing of ours', 'x', null],
    ['a refusal of what was too new', refusal('newer'), 'phone'],
    ['a refusal of what was too old', refusal('older'), 'watch'],
    ['a refusal of what was wrong', refusal('invalid'), null],
  ])('tell which side must be updated: hearing %s, the watch says %s', (_, input, side) => {
    const other = { watch: 'phone', phone: 'watch' } as const
    expect(outdatedSide(hearPhone(input), 'watch')).toBe(side)
    expect(outdatedSide(hearPhone(input), 'phone')).toBe(side && other[side])
    expect(parseOutdated(side)).toBe(side)
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
        for (const heard of [hearPhone(input), hearWatch(input)]) {
          if (heard.ok) expect(overTheAir(heard.message)).toBeDefined()
          else expect(['not-ours', 'newer', 'older', 'invalid']).toContain(heard.reason)
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

function refusal(reason: string): unknown {
  return { method: 'soleus.refused', params: { version: 99, reason } }
}

/** What zml carries in one message, and what ours is when zml has put its own mark on it. */
const zmlCarriesBytes = 3_518
function bytesOf(message: FromWatch | FromPhone): number {
  return Buffer.byteLength(JSON.stringify(overTheAir(message)))
}
