import type { SessionRecord } from '../engine/history/record.ts'
import { listText, monthKey, monthsKey, monthText } from '../engine/history/stored-months.ts'
import { minutes, openDesk, seconds } from '../simulator/node.ts'
import { measureTurns } from '../test/package/turn-costs.ts'
import { requirePackage } from './project.ts'
import { runCommand } from './refusal.ts'

/** `npm run bench`: how long things take here, on the package. Numbers to compare on one machine, not to promise. */
async function bench(): Promise<void> {
  requirePackage()
  await drawPage(1_000) // What is compiled at its first use is not measured.
  const empty = await drawPage(0)
  for (const count of [0, 40, 1_000]) {
    const ms = await drawPage(count)
    console.log(
      `phone's page with ${count} records: ${ms.toFixed(2)} ms, ${(ms / empty).toFixed(1)} times an empty one`,
    )
  }
  for (const [turn, steps] of Object.entries(await measureTurns()))
    console.log(`${turn}: ${steps.toLocaleString('en-US')} steps of the engine on the watch`)
  console.log(`a session of ten minutes: ${(await playSession()).toFixed(0)} ms`)
}

const nowMs = Date.UTC(2026, 0, 5, 8)
const apartMs = 17 * 60 * 60_000

function recordAgo(place: number): SessionRecord {
  const startedAtMs = nowMs - (place + 1) * apartMs
  return {
    ...{ id: startedAtMs, startedAtMs, legOrder: 'right-left', holdSeconds: 45 },
    ...{ heldSeconds: { right: 135, left: 135 }, extraSpots: 0, skippedSteps: 0 },
    ...{ finished: true, tookSeconds: 600 },
  }
}

/** The middle of some drawings, ms. */
async function drawPage(count: number): Promise<number> {
  const desk = await openDesk({ startAtMs: nowMs })
  const records = Array.from({ length: count }, (_, place) => recordAgo(place))
  const keys = [...new Set(records.map(({ startedAtMs }) => monthKey(startedAtMs)))]
  for (const key of keys) {
    const ofMonth = records.filter(({ startedAtMs }) => monthKey(startedAtMs) === key)
    desk.phone.store(key, monthText(ofMonth))
  }
  desk.phone.store(monthsKey, listText(keys))
  const times = Array.from({ length: 31 }, () => {
    const fromMs = performance.now()
    desk.phone.openSettings()
    const ms = performance.now() - fromMs
    desk.phone.closeSettings()
    return ms
  })
  return times.sort((a, b) => a - b)[15] ?? 0
}

async function playSession(): Promise<number> {
  const desk = await openDesk()
  desk.watch.open()
  desk.advance(seconds(2))
  desk.watch.tap('go')
  desk.watch.tap('skip')
  while (desk.watch.buttons().includes('next')) desk.watch.tap('next')
  const fromMs = performance.now()
  desk.watch.tap('go')
  desk.advance(minutes(10) + seconds(5))
  return performance.now() - fromMs
}

await runCommand(bench)
