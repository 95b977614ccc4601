/** Whatever arrives at either end, nothing throws, hangs, grows or is stored wrongly, and the next opening finds both sides agreed. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { parseRecords } from '../../engine/history/record'
import { fromJson } from '../../engine/parse'
import { wholeChoice } from '../../engine/sync/chosen'
import { parseKnown } from '../../engine/sync/known-watches'
import { parseStoredRefusal } from '../../engine/sync/refusal'
import { parseStoredReport } from '../../engine/sync/report'
import {
  chosenKey,
  confirmedKey,
  refusalKey,
  reportKey,
  watchSettingsKey,
} from '../../engine/sync/storage-keys'
import { parseCopy } from '../../engine/sync/watch-copy'
import { openDesk } from '../../simulator/node.ts'
import { createRandom } from '../../simulator/random.ts'
import type { Desk, LogLine } from '../../simulator/types.ts'
import { choiceOnPhone, saysSettled } from '../storm/records/storm'
import { newest } from '../storm/stored'
import { choose, knowsSafety } from './known.ts'
import { type Random, spoilt } from './spoilt/packets.ts'

/** `SPOILT=100000 npx vitest run test/package/spoilt.test.ts`: so many at each end. */
const count = Number(process.env.SPOILT ?? 10_000)
const batch = 500
const appId = 20001
/** Of the first service that a phone starts. */
const port = 1001

/** The pinned messages that one end hears. */
const messagesTo = {
  phone: ['ask-settings-1', 'kept-settings-1', 'records-1', 'report-1', 'refused-1'],
  watch: ['settings-1', 'settings-1-unasked', 'kept-records-1', 'refused-1'],
}
type End = keyof typeof messagesTo

function messagesOf(end: End): unknown[] {
  const folder = join(import.meta.dirname, '..', 'formats', 'messages')
  return messagesTo[end].map((name) =>
    fromJson(readFileSync(join(folder, `${name}.json`), 'utf-8')),
  )
}

/** Lets so many spoilt packets arrive at one end, in the place of the next that is sent to it. */
function spoilNext(desk: Desk, end: End, random: Random, send: () => void): void {
  const messages = messagesOf(end)
  const waiting: Uint8Array[] = []
  let left = batch
  const whole = desk.arrives
  desk.arrives = (bytes, to) => {
    if (to !== end) return bytes
    left -= 1
    if (left <= 0) desk.bluetoothRepeats = 0
    while (waiting.length === 0) {
      const message = messages[Math.floor(random() * messages.length)]
      const id = 10_000 + Math.floor(random() * 5)
      waiting.push(...spoilt(random, message, { appId, port, id }))
    }
    return waiting.shift() ?? bytes
  }
  desk.bluetoothRepeats = Number.POSITIVE_INFINITY
  send()
  desk.advance(50)
  desk.arrives = whole
  desk.bluetoothRepeats = 0
  desk.advance(500)
  expect(left).toBeLessThanOrEqual(0)
}

/** What lies in the two storages can be read, all of it, and nobody but the user has chosen anything on the phone. */
function checkStores(desk: Desk, chosen: string): void {
  const { storage } = desk.phone
  expect(storage.get(chosenKey)).toBe(chosen)
  expect(storage.size).toBeLessThan(40)
  const bytes = [...storage, ...desk.watch.storage].reduce((sum, [, text]) => sum + text.length, 0)
  expect(bytes).toBeLessThan(400_000)
  const stored = (key: string) => fromJson(storage.get(key))
  if (storage.has(refusalKey))
    expect(Object(stored(refusalKey)).reason).toBe(parseStoredRefusal(stored(refusalKey)))
  if (storage.has(confirmedKey))
    expect(parseKnown(stored(confirmedKey))).toEqual(Object(stored(confirmedKey)).watches)
  if (storage.has(reportKey)) expect(parseStoredReport(stored(reportKey))).not.toBeNull()
  if (storage.has(watchSettingsKey))
    expect(wholeChoice(storage.get(watchSettingsKey))).not.toBeNull()
  const months = [...storage].filter(([key]) => /^records-\d/.test(key))
  expect(months.length).toBeLessThanOrEqual(26)
  for (const [, text] of months) {
    const { rows } = JSON.parse(text)
    expect(parseRecords(rows)).toHaveLength(rows.length)
  }
  const { value } = newest(desk.watch.storage, 'settings')
  expect(parseCopy(value)?.kept.settings).toEqual(Object(value).settings)
}

/** After an opening the watch has what the phone has, and the phone knows it. */
function checkAgreed(desk: Desk): void {
  desk.watch.kill()
  desk.watch.open()
  desk.advance(1_000)
  const kept = parseCopy(newest(desk.watch.storage, 'settings').value)?.kept
  expect(kept).toEqual(choiceOnPhone(desk).chosen)
  expect(saysSettled(desk)).toBe(true)
}

/** Bytes in use, once what is not needed is thrown away. */
function usedBytes(): number {
  setFlagsFromString('--expose-gc')
  runInNewContext('gc')()
  return process.memoryUsage().heapUsed
}

const holds = [30, 45, 60, 75, 90]

describe.each(['phone', 'watch'] as const)(`${count} spoilt packets at the %s`, (end) => {
  it('neither throw, nor hang, nor grow, nor are stored wrongly, and both sides agree after the next opening', async () => {
    const desk = knowsSafety(await openDesk())
    const random = createRandom(end === 'phone' ? 1 : 2)
    let [atMs, before, longestMs] = [0, 0, 0]
    for (let done = 0; done < count; done += batch) {
      atMs += 1
      choose(desk, { holdSeconds: holds[atMs % holds.length] ?? 45 }, atMs)
      checkAgreed(desk)
      const beganMs = performance.now()
      if (end === 'watch') {
        atMs += 1
        spoilNext(desk, end, random, () => choose(desk, { holdSeconds: 65 }, atMs))
      } else {
        desk.watch.kill()
        spoilNext(desk, end, random, () => desk.watch.open())
      }
      longestMs = Math.max(longestMs, performance.now() - beganMs)
      expect(desk.errors).toEqual([])
      checkStores(desk, desk.phone.storage.get(chosenKey) ?? '')
      forget(desk)
      if (done === batch * 2) before = usedBytes()
    }
    checkAgreed(desk)
    const grownBytes = usedBytes() - before
    console.info(
      `${count} at the ${end}: a batch of ${batch} took ${longestMs.toFixed(0)} ms at most; ${(grownBytes / 1e6).toFixed(1)} MB more in use.`,
    )
    expect(longestMs).toBeLessThan(20_000)
    expect(grownBytes).toBeLessThan(12e6)
  }, 1_800_000)
})

/** What a desk writes down for its own sake. */
function forget(desk: Desk): void {
  const logged = desk.log as LogLine[]
  logged.length = 0
}
