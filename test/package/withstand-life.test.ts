/** What is kept, what is said, and what a page does that has gone: as it is reported, and worse. */
import { Buffer } from 'node:buffer'
import { describe, expect, it } from 'vitest'
import { createDesk } from '../../simulator/index.ts'
import { findModel, screenName } from '../../simulator/models.ts'
import { loadProgram, minutes, seconds } from '../../simulator/node.ts'
import { knowsSafety, startUnread } from './known.ts'
import { ready, running } from './withstand/desk.ts'

describe('a watch that ignores the path of a file, each instance with a memory of its own', () => {
  const conditions = { storagePath: 'ignored', storageMemory: 'own' } as const
  /** A session that has just begun, behind the safety text. */
  const started = async () => {
    const desk = await ready({ conditions })
    startUnread(desk)
    return desk
  }

  it('keeps a session through a kill', async () => {
    const desk = await started()
    desk.advance(seconds(20))
    desk.watch.kill()
    desk.watch.open()
    expect(desk.watch.texts()).toEqual(expect.arrayContaining(['Roll up', '15']))
  })

  it('keeps the settings through a kill', async () => {
    const desk = await ready({ conditions, settings: { holdSeconds: 60 } })
    desk.watch.kill()
    desk.bluetooth = 'off'
    desk.watch.open()
    expect(desk.watch.texts()).toEqual(expect.arrayContaining(['Hold 60 s', 'as last set']))
  })

  it('keeps a record that the phone has not, and the safety text read, through a kill', async () => {
    const desk = await started()
    desk.bluetooth = 'off'
    desk.advance(minutes(10))
    expect(desk.watch.texts()).toContain('Goes to the phone later')
    desk.watch.kill()
    desk.watch.open()
    expect(desk.watch.texts()).toContain('Goes to the phone later')
    desk.bluetooth = 'on'
    desk.advance(seconds(6))
    expect(desk.watch.texts()).toContain('Saved on the phone')
    desk.watch.tap('close')
    desk.watch.tap('go')
    expect(desk.watch.texts()).toContain('Foot straight')
  })
})

describe('sleep mode that begins in mid-session', () => {
  it('is said from the next boundary on, in the first third of each step', async () => {
    const desk = await running(20)
    desk.watch.mode = 'sleep'
    const seconds60: boolean[] = []
    for (let second = 0; second < 300; second += 1) {
      desk.advance(seconds(1))
      seconds60.push(desk.watch.texts().includes('Vibration may be off'))
    }
    const toldAt = seconds60.flatMap((isSaid, second) => (isSaid ? [second] : []))
    expect(toldAt.slice(0, 15)).toEqual(Array.from({ length: 15 }, (_, second) => 14 + second))
    expect(toldAt[15]).toBe(59)
  })

  it('is asked for at boundaries only', async () => {
    const desk = await running(20)
    const asked = () => desk.watch.calls.get('@zos/settings getSystemMode') ?? 0
    const before = asked()
    desk.advance(seconds(12))
    expect(asked()).toBe(before)
  })
})

/** Around the packed page: after its `onDestroy` every timer that it ever started, and what comes from the phone, still comes. */
const collects = `var lateTimers = [];
var scope = __$$hmAppManager$$__.currentApp.__globals__.__$$G$$__;
var startTimeout = scope.setTimeout;
scope.setTimeout = function (late, ms) { lateTimers.push(late); return startTimeout(late, ms) };
`
const comesLate = `
var options = __$$module$$__.module._options;
var destroy = options.onDestroy;
options.onDestroy = function () {
  destroy.call(options);
  if (!COMES) return;
  lateTimers.slice().forEach(function (late) { late() });
  if (options.onBleChanged) options.onBleChanged(true);
  if (options.onCall) options.onCall({ method: 'soleus-roll', params: {} });
}
`

/** How often the program called the watch in a session that was left, by name. */
function callsWhenLeft(comes: boolean): ReadonlyMap<string, number> {
  const model = findModel('Amazfit Balance')
  const program = loadProgram(screenName(model))
  const page = Buffer.from(program.device.get('page/index.js') ?? new Uint8Array()).toString(
    'utf-8',
  )
  const script = collects + page + comesLate.replace('COMES', `${comes}`)
  const device = new Map(program.device).set('page/index.js', Buffer.from(script))
  const desk = knowsSafety(
    createDesk({
      model,
      program: { ...program, device },
      startAtMs: Date.UTC(2026, 0, 5, 8),
      conditions: { keysStoppable: 'no' },
    }),
  )
  desk.watch.open()
  desk.advance(seconds(2))
  desk.watch.tap('go')
  desk.advance(seconds(20))
  desk.watch.press('crown')
  expect([desk.watch.showing, desk.errors]).toEqual(['dial', []])
  return desk.watch.calls
}

it('a page that has gone neither writes, nor arms, nor draws, nor buzzes, whatever still reaches it', () => {
  const [late, quiet] = [callsWhenLeft(true), callsWhenLeft(false)]
  expect(late.get('global setTimeout')).toBeGreaterThan(20)
  expect(Object.fromEntries(late)).toEqual(Object.fromEntries(quiet))
})
