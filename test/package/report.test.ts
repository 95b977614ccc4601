/** The report of a watch, from what happened there to the text that its owner copies. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseStoredReport, type WatchReport } from '../../engine/sync/report'
import { projectFolder } from '../../scripts/project.ts'
import { questionIds } from '../../setting/answers'
import { preset } from '../../simulator/conditions/index.ts'
import { linkConditions } from '../../simulator/conditions/link.ts'
import { toTry } from '../../simulator/conditions/to-try.ts'
import { minutes, openDesk, seconds } from '../../simulator/node.ts'
import type { Desk } from '../../simulator/types.ts'
import { knowsSafety, startUnread } from './known.ts'
import { nodes } from './on-page.ts'
import { running } from './withstand/desk.ts'

const told = ({ phone }: Desk): WatchReport | null =>
  parseStoredReport(JSON.parse(phone.storage.get('watch-report') ?? 'null'))

const isOpen = (desk: Desk) =>
  nodes(desk.phone.page).some(({ props }) => props.label === '− About this watch')

/** The text in the box under "About this watch". */
function textToCopy(desk: Desk): string {
  desk.phone.openSettings()
  if (!isOpen(desk)) desk.phone.press('+ About this watch')
  const box = nodes(desk.phone.page).find(({ component }) => component === 'TextInput')
  return String(box?.props.value)
}

/** Nothing is sent on the worst of watches. */
const canSend = Object.fromEntries(
  ['messaging', 'promise', ...Object.keys(linkConditions)].map((id) => [
    id,
    Object.entries(preset('documented')).find(([key]) => key === id)?.[1],
  ]),
)

/** Ends a session that runs, as a finger does. */
function end(desk: Desk): void {
  const { width, height } = desk.model
  desk.watch.tap({ x: width / 2, y: height / 2 })
  desk.advance(100)
  desk.watch.tap('pause')
  desk.advance(seconds(1))
  desk.watch.tap('end', { heldMs: 1000 })
  desk.advance(seconds(3))
}

describe('the report of a watch', () => {
  it('is there when a session has ended: who the watch is, its words, how late they were', async () => {
    const desk = await running(5)
    expect(told(desk)).toBeNull()
    desk.advance(minutes(12))
    expect(told(desk)).toMatchObject({
      program: '0.1.0',
      model: desk.model.name,
      apiLevel: desk.model.apiLevel,
      playsPatterns: true,
      words: 25,
      timesBroughtBack: 0,
      refused: [],
    })
    expect(desk.errors).toEqual([])
  })

  it('says how late the timers of its boundaries came', async () => {
    const desk = await running(0)
    desk.lateness = () => 30
    desk.advance(seconds(40))
    desk.lateness = () => 78
    desk.advance(seconds(45))
    desk.lateness = () => 30
    desk.advance(seconds(60))
    end(desk)
    expect(told(desk)).toMatchObject({ medianLateMs: 30, worstLateMs: 78 })
  })

  it('adds up what happened in all sessions: words, brought back, the clock told', async () => {
    const desk = await running(20, { conditions: { keysStoppable: 'no' } })
    desk.watch.kill()
    desk.advance(seconds(40))
    expect(told(desk)).toMatchObject({ timesBroughtBack: 1 })
    desk.watch.stepClock(minutes(5), { told: true })
    desk.advance(seconds(30))
    end(desk)
    const first = told(desk)
    expect(first).toMatchObject({ timesBroughtBack: 1, timesClockTold: 1 })
    desk.watch.tap('close')
    desk.watch.tap('go')
    desk.advance(seconds(40))
    end(desk)
    expect(told(desk)?.words).toBeGreaterThan(first?.words ?? 0)
    expect(told(desk)).toMatchObject({ timesBroughtBack: 1, timesClockTold: 1 })
  })

  it('names the calls that were refused, and the keys that came', async () => {
    const calls = { '@zos/interaction onGesture': 'throws' } as const
    const desk = await running(5, { conditions: { calls } })
    desk.watch.press('crown')
    desk.advance(seconds(5))
    end(desk)
    expect(told(desk)?.refused).toEqual(['interaction.onGesture Error'])
    expect(told(desk)?.keys.length).toBeGreaterThan(0)
  })

  it('waits for a session that is not over: a plain opening sends none', async () => {
    const desk = knowsSafety(await openDesk())
    desk.watch.open()
    desk.advance(seconds(10))
    desk.watch.press('crown')
    desk.advance(seconds(10))
    expect(told(desk)).toBeNull()
  })

  it('has the words of a session that was left, too', async () => {
    const desk = await running(20, { conditions: { keysStoppable: 'no', alarmSet: 'gives-0' } })
    desk.watch.press('crown')
    desk.advance(seconds(1))
    desk.watch.open()
    desk.advance(seconds(2))
    end(desk)
    expect(told(desk)?.words).toBeGreaterThanOrEqual(3)
  })

  it('costs nothing but itself where the storage refuses', async () => {
    const calls = { '@zos/storage LocalStorage.setItem': 'throws' } as const
    const desk = await running(10, { conditions: { calls } })
    end(desk)
    expect(told(desk)?.words).toBeGreaterThan(0)
  })
})

describe('"About this watch" on the phone', () => {
  it('says how to get a report while there is none', async () => {
    const desk = await openDesk()
    expect(textToCopy(desk)).toBe('The watch has told nothing yet.')
    expect(desk.phone.texts().join('\n')).toContain(
      'The watch has told nothing yet. End a session with the phone near.',
    )
  })

  it('has a text to copy, made on the worst of watches that can send at all, with what its owner answered', async () => {
    const desk = await openDesk({
      conditions: { ...preset('worst'), ...canSend },
    })
    desk.watch.open()
    desk.advance(seconds(5))
    startUnread(desk)
    desk.advance(minutes(15))
    textToCopy(desk)
    for (const [label, answer] of [
      ['Move', 'Yes'],
      ['Settle', 'No'],
      ['Did the glow breathe in a hold?', 'No'],
      ['Settle', '–'],
    ] as const)
      desk.phone.choose(label, answer)
    desk.phone.closeSettings()
    const lines = textToCopy(desk).split('\n')
    expect(lines[0]).toBe(`Soleus Roll 0.1.0 on ${desk.model.name}`)
    expect(lines.slice(-2)).toEqual(['felt-move: yes', 'glow-breathed: no'])
    expect(desk.phone.texts()).not.toContain('The watch has told nothing yet.')
  })

  it('asks nothing that no maintainer knows how to read: each answer has its line in docs/seen', () => {
    const lines = readFileSync(join(projectFolder, 'docs/seen/README.md'), 'utf8').split('\n')
    for (const id of questionIds) {
      const [, , conditions = ''] =
        lines.find((one) => one.startsWith(`| \`${id}\``))?.split('|') ?? []
      const named = [...conditions.matchAll(/`(\w+)`/g)].map(([, name]) => String(name))
      expect(named.length, id).toBeGreaterThan(0)
      for (const name of named) expect(Object.keys(toTry), id).toContain(name)
    }
  })

  it('takes no answer that is not on offer, and says so', async () => {
    const desk = await openDesk()
    textToCopy(desk)
    const select = nodes(desk.phone.page).find(({ props }) =>
      String(props.label).startsWith('Move'),
    )
    const onChange = select?.props.onChange as (picked: unknown) => void
    onChange('perhaps')
    expect(desk.phone.storage.get('watch-answers')).toBeUndefined()
    expect(desk.phone.texts().join()).toContain('not on offer')
  })
})
