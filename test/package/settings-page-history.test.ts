/** What the phone's page shows of what was done: in the package, on the simulator. */
import { describe, expect, it } from 'vitest'
import { toCsv } from '../../engine/history/csv'
import { outboxToStored } from '../../engine/history/outbox'
import type { SessionRecord } from '../../engine/history/record'
import {
  droppedKey,
  droppedText,
  listText,
  monthKey,
  monthsKey,
  monthText,
} from '../../engine/history/stored-months'
import { palette } from '../../setting/palette'
import { minutes, type OpenOptions, openDesk, seconds } from '../../simulator/node.ts'
import type { Desk } from '../../simulator/types.ts'
import { knowsSafety } from './known.ts'
import { headings, nodes, sectionOf, textsIn } from './on-page.ts'

/** When the desk opens: Monday 5 January 2026, 08:00 UTC. */
const openedAtMs = Date.UTC(2026, 0, 5, 8)
const hours = (count: number) => minutes(60 * count)
const days = (count: number) => hours(24 * count)

const session = (agoMs: number, part: Partial<SessionRecord> = {}): SessionRecord => ({
  id: openedAtMs - agoMs,
  startedAtMs: openedAtMs - agoMs,
  legOrder: 'right-left',
  holdSeconds: 45,
  heldSeconds: { right: 135, left: 135 },
  extraSpots: 0,
  skippedSteps: 0,
  finished: true,
  tookSeconds: 600,
  ...part,
})

function store(desk: Desk, records: readonly SessionRecord[]): void {
  const keys = [...new Set(records.map(({ startedAtMs }) => monthKey(startedAtMs)))]
  for (const key of keys) {
    const ofMonth = records.filter(({ startedAtMs }) => monthKey(startedAtMs) === key)
    desk.phone.store(key, monthText(ofMonth))
  }
  desk.phone.store(monthsKey, listText(keys))
}

async function deskWith(
  records: readonly SessionRecord[],
  options: OpenOptions = {},
): Promise<Desk> {
  const desk = knowsSafety(await openDesk(options))
  store(desk, records)
  desk.phone.openSettings()
  openParts(desk)
  return desk
}

/** The watch has no records any more, whichever of its files it wrote last. */
function emptyRecords({ watch }: Desk): void {
  for (const name of ['records-0.json', 'records-1.json']) watch.store(name, '')
}

/** Opens the long parts on what was done, where there are any. */
function openParts(desk: Desk): void {
  for (const row of ['+ Last 12 weeks', '+ Last sessions'])
    if (headings(desk).includes(row)) desk.phone.press(row)
}

/** Widths of the bars of the weeks, the latest week first, each the left leg's and the right leg's. */
const weekBars = (desk: Desk): string[] =>
  nodes(sectionOf(desk, 'Last 12 weeks'))
    .map(({ props }) => props.style as { height?: string; width?: string } | undefined)
    .filter((style) => style?.height === '8px')
    .map((style) => style?.width ?? '')

/** Colour and height of the bars of this week's days, in the order of reading. */
const dayBars = (desk: Desk): (string | undefined)[][] =>
  nodes(sectionOf(desk, 'History'))
    .map(({ props }) => props.style as Record<string, string> | undefined)
    .filter((style) => style?.width === '10px')
    .map((style) => [style?.background, style?.height])

const labels = (desk: Desk): unknown[] => nodes(desk.phone.page).map(({ props }) => props.label)

describe('before the first session', () => {
  it('the page invites to it, and offers nothing to export or delete', async () => {
    const desk = await deskWith([])
    expect(textsIn(desk, 'History')).toEqual([expect.stringContaining('No sessions yet.')])
    expect(sectionOf(desk, 'Your data')).toBeNull()
    expect(labels(desk)).not.toContain('Delete all')
  })
})

describe('this week', () => {
  it('is shown leg by leg', async () => {
    const desk = await deskWith([
      session(hours(20)),
      session(hours(1), { heldSeconds: { right: 90, left: 45 } }),
      session(days(9)),
    ])
    const sentence = 'This week: right leg 3:45, left leg 3:00.'
    expect(textsIn(desk, 'History')).toEqual(['S', 'M', 'T', 'W', 'T', 'F', 'S', sentence])
  })

  it('has two bars a day: the left leg, then the right leg, each in its colour', async () => {
    const desk = await deskWith([
      session(hours(20), { heldSeconds: { right: 0, left: 90 } }),
      session(hours(1), { heldSeconds: { right: 180, left: 45 } }),
    ])
    const { left, right } = palette
    const sundayAndMonday = [
      [left, '50%'],
      [right, '0%'],
      [left, '25%'],
      [right, '100%'],
    ]
    const empty = Array.from({ length: 5 }, () => [
      [left, '0%'],
      [right, '0%'],
    ]).flat()
    expect(dayBars(desk)).toEqual([...sundayAndMonday, ...empty])
  })

  it.each([
    ['UTC', 'No session this week so far.'],
    ['Europe/Berlin', 'This week: right leg 2:15, left leg 2:15.'],
    ['America/New_York', 'No session this week so far.'],
  ])('begins at midnight of Sunday in %s', async (timeZone, sentence) => {
    const saturdayLate = openedAtMs - Date.UTC(2026, 0, 3, 23, 30)
    const desk = await deskWith([session(saturdayLate)], { timeZone })
    expect(textsIn(desk, 'History')).toContain(sentence)
  })
})

describe('the last 12 weeks', () => {
  it('have a row each, the latest first, with the date of its first day and both legs', async () => {
    const desk = await deskWith([
      session(days(2)),
      session(days(16), { heldSeconds: { right: 270, left: 0 } }),
    ])
    const texts = textsIn(desk, 'Last 12 weeks').slice(2)
    expect(texts.slice(0, 9)).toEqual(['', 'Jan 4', '', '2:15', 'Dec 28', '2:15', '', 'Dec 21', ''])
    expect(texts.slice(9, 12)).toEqual(['0:00', 'Dec 14', '4:30'])
    expect(texts.slice(0, 36).filter((_, place) => place % 3 === 1)).toHaveLength(12)
    expect(texts[34]).toBe('Oct 19')
  })

  it('show a leg that was neglected, in the bars and in words', async () => {
    const desk = await deskWith([
      session(hours(1)),
      session(days(8), { heldSeconds: { right: 270, left: 0 } }),
    ])
    expect(weekBars(desk)).toHaveLength(24)
    expect(weekBars(desk).slice(0, 4)).toEqual(['50%', '50%', '0%', '100%'])
    expect(textsIn(desk, 'Last 12 weeks')).toEqual(
      expect.arrayContaining([
        'In these weeks: right leg 6:45, left leg 2:15.',
        'The left leg got less time.',
      ]),
    )
  })

  it.each([
    [{ right: 100, left: 75 }, []],
    [{ right: 100, left: 74 }, ['The left leg got less time.']],
    [{ right: 75, left: 100 }, []],
    [{ right: 74, left: 100 }, ['The right leg got less time.']],
  ])('call a leg neglected below three quarters of the other: %o', async (heldSeconds, notes) => {
    const desk = await deskWith([session(hours(1), { heldSeconds })])
    expect(textsIn(desk, 'Last 12 weeks').filter((text) => text.includes('got less'))).toEqual(
      notes,
    )
  })

  it('do not call a leg neglected while the user rolls only one', async () => {
    const desk = await deskWith([session(hours(1), { heldSeconds: { right: 135, left: 0 } })])
    desk.phone.choose('Leg order', 'Right leg only')
    expect(desk.phone.texts().join()).not.toContain('got less')
  })

  it('are left out when all of them were without a session', async () => {
    const desk = await deskWith([session(days(200))])
    expect(sectionOf(desk, 'Last 12 weeks')).toBeNull()
    expect(sectionOf(desk, 'Last sessions')).not.toBeNull()
  })
})

describe('the last sessions', () => {
  it('are lines of day, time, what was held, and what was not as planned', async () => {
    const desk = await deskWith([
      session(days(10), { legOrder: 'left', heldSeconds: { right: 0, left: 45 }, finished: false }),
      session(hours(1), { extraSpots: 1, skippedSteps: 2, tookSeconds: 725 }),
    ])
    expect(textsIn(desk, 'Last sessions')).toEqual([
      'Jan 5, 7:00 AM',
      '12:05',
      'right 2:15 · left 2:15 · extra spots: 1 · skipped: 2',
      'Dec 26, 2025, 8:00 AM',
      '10:00',
      'left 0:45 · ended early',
    ])
  })
})

describe('the records', () => {
  const records = [session(days(40)), session(days(3)), session(hours(1), { finished: false })]

  it('can be had as CSV, which is shown when it is asked for', async () => {
    const desk = await deskWith(records, { timeZone: 'Europe/Berlin' })
    const text = () => nodes(desk.phone.page).find(({ component }) => component === 'TextInput')
    expect(text()).toBeUndefined()
    desk.phone.press('Show as text')
    expect(text()?.props.value).toBe(toCsv(records, () => 60))
    desk.phone.press('Hide the text')
    expect(text()).toBeUndefined()
    expect(desk.errors).toEqual([])
  })

  it('are deleted only after a second question', async () => {
    const desk = await deskWith(records)
    desk.phone.press('Delete all')
    expect(textsIn(desk, 'Your data')).toContain('Delete all sessions? This cannot be undone.')
    desk.phone.press('Keep them')
    expect(textsIn(desk, 'Your data')).toContain('Sessions on this phone: 3')
    desk.phone.press('Delete all')
    desk.phone.press('Yes, delete all')
    expect(textsIn(desk, 'Your data')).toEqual(['All sessions were deleted.'])
    expect([...desk.phone.storage.keys()].sort()).toEqual(['page', 'records-deleted'])
    expect(desk.errors).toEqual([])
  })

  it('that come after a deletion are neither asked about nor shown as text', async () => {
    const desk = await deskWith(records)
    desk.phone.press('Show as text')
    desk.phone.press('Delete all')
    desk.phone.press('Yes, delete all')
    store(desk, [session(hours(2))])
    expect(labels(desk)).toEqual(expect.arrayContaining(['Show as text', 'Delete all']))
    expect(labels(desk)).not.toContain('Yes, delete all')
  })

  it('are not asked about again when the page was closed with the question open', async () => {
    const desk = await deskWith(records)
    desk.phone.press('Delete all')
    desk.phone.closeSettings()
    desk.advance(1000)
    desk.phone.openSettings()
    expect(labels(desk)).not.toContain('Yes, delete all')
  })

  it('that the phone had no room for are counted: with 26 months full a wrong date drops none', async () => {
    const month = days(30.5)
    const full = Array.from({ length: 26 }, (_, ago) => session(month * (26 - ago)))
    const desk = await deskWith(full)
    const send = (record: SessionRecord) => {
      const value = outboxToStored({ records: [record], dropped: 0, last: null })
      const kept = JSON.stringify({ turn: 1, value })
      desk.watch.store('records-0.json', JSON.stringify({ kept }))
      desk.watch.open()
      desk.advance(seconds(3))
      desk.watch.kill()
      emptyRecords(desk)
    }
    send(session(-days(740)))
    expect(textsIn(desk, 'Your data')).toContain('Sessions on this phone: 27')
    send(session(hours(1)))
    expect(textsIn(desk, 'Your data')).toEqual(
      expect.arrayContaining([
        'Sessions on this phone: 27',
        'Sessions that the phone had no room for: 1',
      ]),
    )
  })

  it('that the watch dropped, or a newer version wrote, are counted in words', async () => {
    const desk = await deskWith(records)
    desk.phone.store(droppedKey, droppedText(4))
    desk.phone.store('records-2025-11', '{"version":2}')
    expect(textsIn(desk, 'Your data')).toEqual(
      expect.arrayContaining([
        'Sessions that the watch had no room for: 4',
        'Months that a newer version wrote, not shown here: 1',
      ]),
    )
  })
})

describe('a session on the watch', () => {
  const play = (desk: Desk) => {
    desk.watch.open()
    desk.advance(seconds(2))
    desk.watch.tap('go')
    desk.advance(minutes(10))
  }

  it('is on the page when it is over, while it is open', async () => {
    const desk = await deskWith([])
    play(desk)
    desk.advance(seconds(5))
    expect(textsIn(desk, 'History')).toContain('This week: right leg 2:15, left leg 2:15.')
    openParts(desk)
    expect(textsIn(desk, 'Last sessions')).toContain('right 2:15 · left 2:15')
    expect(desk.errors).toEqual([])
  })

  it('that is deleted does not come back from the watch', async () => {
    const desk = await deskWith([])
    play(desk)
    desk.advance(seconds(5))
    desk.phone.press('Delete all')
    desk.phone.press('Yes, delete all')
    desk.watch.kill()
    desk.watch.open()
    desk.advance(seconds(5))
    expect(textsIn(desk, 'Your data')).toEqual(['All sessions were deleted.'])
  })

  it.each([0, 1, 2, 3])(
    'is as gone as before when it comes again after a deletion that broke off after %i changes',
    async (changes) => {
      const desk = await deskWith([session(days(40))])
      play(desk)
      desk.advance(100)
      desk.bluetooth = 'off' // The phone has the session, and its confirmation is lost.
      expect(textsIn(desk, 'Your data')).toContain('Sessions on this phone: 2')
      desk.phone.press('Delete all')
      const mend = refuseAfter(desk, changes)
      desk.phone.press('Yes, delete all')
      mend()
      reopen(desk)
      const left = textsIn(desk, 'Your data')[0]
      expect(left).toBe(changes === 0 ? 'Sessions on this phone: 2' : undefined)
      expect(desk.watch.texts()).toContain('Goes to the phone later')
      desk.bluetooth = 'on'
      desk.advance(seconds(6))
      expect(desk.watch.texts()).toContain('Saved on the phone')
      expect(textsIn(desk, 'Your data')[0]).toBe(left)
    },
  )
})

function reopen({ phone }: Desk): void {
  phone.closeSettings()
  phone.openSettings()
}

/** Lets the phone's storage refuse every change but the next few. Gives what ends that. */
function refuseAfter({ phone }: Desk, changes: number): () => void {
  const entries = phone.storage as Map<string, string>
  let left = changes
  const guarded =
    <Args extends unknown[], Result>(change: (...args: Args) => Result) =>
    (...args: Args) => {
      if (left === 0) throw new Error('The storage refuses.')
      left -= 1
      return change.apply(entries, args)
    }
  entries.set = guarded(entries.set)
  entries.delete = guarded(entries.delete)
  return () => {
    left = Number.POSITIVE_INFINITY
  }
}

describe('a thousand records', () => {
  const many = Array.from({ length: 1000 }, (_, place) => session(hours(17 * (1000 - place) + 1)))

  it('are drawn with as many components as forty', async () => {
    const forty = nodes((await deskWith(many.slice(-40))).phone.page).length
    expect(forty).toBeLessThan(600)
    expect(nodes((await deskWith(many)).phone.page).length).toBeLessThanOrEqual(forty + 24)
  })

  it('are read with no more than 40 reads of the storage', async () => {
    const desk = knowsSafety(await openDesk())
    store(desk, many)
    const reads = countReads(desk)
    desk.phone.openSettings()
    expect(textsIn(desk, 'Your data')).toContain('Sessions on this phone: 1000')
    expect(reads()).toBeLessThanOrEqual(40)
  })
})

/** How often a key of the phone's storage was read since. */
function countReads({ phone }: Desk): () => number {
  const entries = phone.storage as Map<string, string>
  const get = entries.get.bind(entries)
  let reads = 0
  entries.get = (key) => {
    reads += 1
    return get(key)
  }
  return () => reads
}
