/** The phone's page as a person finds it: in the package, on the simulator. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rowOf } from '../../engine/history/record'
import {
  allowedNumbers,
  defaultSettings,
  numberRules,
  parseSettings,
} from '../../engine/routine/settings'
import { minutes, type OpenOptions, openDesk, seconds } from '../../simulator/node.ts'
import type { Desk, PageNode } from '../../simulator/types.ts'
import { anyRecord } from '../engine/arbitraries'
import { choose } from './known.ts'
import { nodes, sectionOf } from './on-page.ts'

async function deskWithPage(options: OpenOptions = {}): Promise<Desk> {
  const desk = await openDesk(options)
  desk.phone.openSettings()
  desk.phone.press('+ More settings')
  return desk
}

const pageText = (desk: Desk): string => desk.phone.texts().join('\n')

const labelsOf = (desk: Desk, component: string): unknown[] =>
  nodes(desk.phone.page)
    .filter((node) => node.component === component)
    .map(({ props }) => props.label)

const optionsOf = (desk: Desk, label: string): string[] => {
  const found = nodes(desk.phone.page).find(
    ({ props }) => String(props.label).startsWith(`${label}: `) && props.options,
  )
  return ((found?.props.options ?? []) as { name: string }[]).map(({ name }) =>
    name.replace(/\u00a0/, ' '),
  )
}

/** The settings that the page would have the watch take. */
const storedSettings = (desk: Desk): unknown =>
  JSON.parse(desk.phone.storage.get('chosen') ?? '{}').settings

const reopen = (desk: Desk): void => {
  desk.phone.closeSettings()
  desk.advance(1000)
  desk.phone.openSettings()
}

describe('the settings', () => {
  it('are all there, in the order in which one would think about them', async () => {
    const desk = await deskWithPage()
    expect(
      nodes(desk.phone.page)
        .filter(isControl)
        .map(({ props }) => String(props.label)),
    ).toEqual([
      'Hold length: 45\u00a0s',
      'Leg order: Right, then left',
      'Tender spots: 1',
      'Rolling time: 20\u00a0s',
      'Set-up time: 15\u00a0s',
      'A hold starts: By itself',
      'Cue strength: Normal',
      'Countdown ticks: On',
      'Breathing guide: On screen',
    ])
    expect(desk.errors).toEqual([])
  })

  it.each<[string, keyof typeof numberRules, string]>([
    ['Hold length', 'holdSeconds', ' s'],
    ['Tender spots', 'spotsPerPass', ''],
    ['Rolling time', 'rollSeconds', ' s'],
    ['Set-up time', 'setUpSeconds', ' s'],
  ])('%s has every number that its rule allows', async (label, key, unit) => {
    const names = allowedNumbers(numberRules[key]).map((value) => `${value}${unit}`)
    expect(optionsOf(await deskWithPage(), label)).toEqual(names)
  })

  it.each([
    ['Hold length', '60 s', { holdSeconds: 60 }, '11 min 30 s'],
    ['Leg order', 'Left leg only', { legOrder: 'left' }, '5 min'],
    ['Tender spots', '2', { spotsPerPass: 2 }, '15 min 30 s'],
    ['Rolling time', '10 s', { rollSeconds: 10 }, '8 min'],
    ['Set-up time', '30 s', { setUpSeconds: 30 }, '11 min 30 s'],
    ['A hold starts', 'When I tap', { holdStart: 'tap' }, 'about 10 min'],
    ['Cue strength', 'Strong', { cueStrength: 'strong' }, '10 min'],
    ['Breathing guide', 'Off', { breathing: 'off' }, '10 min'],
  ])(
    '%s becomes %s: it is stored, and the time of a session follows',
    async (label, name, part, time) => {
      const desk = await deskWithPage()
      desk.phone.choose(label, name)
      expect(storedSettings(desk)).toEqual({ ...defaultSettings, ...part })
      expect(pageText(desk)).toContain(`A session takes ${time}.`)
      expect(desk.errors).toEqual([])
    },
  )

  it('can have the countdown ticks switched off and on', async () => {
    const desk = await deskWithPage()
    desk.phone.press('Countdown ticks')
    expect(storedSettings(desk)).toMatchObject({ countdownTicks: false })
    desk.phone.press('Countdown ticks')
    expect(storedSettings(desk)).toMatchObject({ countdownTicks: true })
  })

  it('draw the session: a bar for each leg, as wide as its steps are long', async () => {
    const desk = await deskWithPage()
    const widths = () =>
      nodes(sectionOf(desk, 'Now'))
        .map(flexOf)
        .filter((flex) => flex !== null)
    expect(widths()).toHaveLength(2 * 3 * 4)
    expect(widths().reduce((sum, width) => sum + width, 0)).toBe(600)
    desk.phone.choose('Leg order', 'Right leg only')
    expect(widths().reduce((sum, width) => sum + width, 0)).toBe(300)
  })

  it('are drawn as cues that feel as strong as was chosen', async () => {
    const desk = await deskWithPage()
    desk.phone.press('+ What you feel')
    expect(pageText(desk)).toContain('2 × 0.45 s')
    desk.phone.choose('Cue strength', 'Strong')
    expect(pageText(desk)).toContain('2 × 0.65 s')
  })
})

describe('resetting', () => {
  const changed = async () => {
    const desk = await deskWithPage()
    desk.phone.choose('Hold length', '60 s')
    desk.phone.choose('Breathing guide', 'Off')
    return desk
  }
  const mine = { ...defaultSettings, holdSeconds: 60, breathing: 'off' }

  it('is offered when something is not the default', async () => {
    const desk = await deskWithPage()
    expect(labelsOf(desk, 'Button')).not.toContain('Reset to defaults')
    desk.phone.choose('Hold length', '60 s')
    expect(labelsOf(desk, 'Button')).toContain('Reset to defaults')
  })

  it('gives the defaults, which can be undone', async () => {
    const desk = await changed()
    desk.phone.press('Reset to defaults')
    expect(storedSettings(desk)).toEqual(defaultSettings)
    desk.phone.press('Undo')
    expect(storedSettings(desk)).toEqual(mine)
    expect(labelsOf(desk, 'Button')).not.toContain('Undo')
    expect(desk.errors).toEqual([])
  })

  it('can no longer be undone once something else is chosen', async () => {
    const desk = await changed()
    desk.phone.press('Reset to defaults')
    desk.phone.choose('Tender spots', '2')
    expect(labelsOf(desk, 'Button')).not.toContain('Undo')
  })

  it('can no longer be undone once the page was closed', async () => {
    const desk = await changed()
    desk.phone.press('Reset to defaults')
    reopen(desk)
    expect(labelsOf(desk, 'Button')).not.toContain('Undo')
  })

  it('reaches the watch like any other choice, and so does the way back', async () => {
    const desk = await changed()
    desk.watch.open()
    desk.advance(seconds(2))
    desk.phone.press('Reset to defaults')
    desk.advance(seconds(2))
    expect(desk.watch.texts()).toContain('Hold 45 s')
    desk.phone.press('Undo')
    desk.advance(seconds(2))
    expect(desk.watch.texts()).toContain('Hold 60 s')
  })
})

describe('what the page says of the watch', () => {
  const afterConfirming = async (passMs: number) => {
    const desk = await deskWithPage({ timeZone: 'Europe/Berlin' })
    desk.phone.choose('Hold length', '60 s')
    desk.watch.open()
    desk.advance(seconds(2))
    desk.watch.kill()
    desk.advance(passMs)
    reopen(desk)
    return pageText(desk)
  }

  it.each([
    ['9:00 AM', 0],
    ['9:00 AM', minutes(60 * 14)],
    ['Jan 5, 9:00 AM', minutes(60 * 15)],
    ['Jan 5, 2026, 9:00 AM', minutes(60 * 24 * 365)],
  ])('has the time, and the day once it is another: %s', async (time, passMs) => {
    expect(await afterConfirming(passMs)).toContain(
      `The watch has these settings (confirmed ${time}).`,
    )
  })

  it('is what the watch confirmed, not what was sent', async () => {
    const desk = await deskWithPage()
    desk.watch.open()
    desk.advance(seconds(2))
    desk.bluetooth = 'off'
    desk.phone.choose('Hold length', '60 s')
    desk.advance(seconds(2))
    expect(pageText(desk)).toContain('The watch has older settings.')
    expect(pageText(desk)).not.toContain('The watch has these settings')
  })

  it('is what it has, when the stored choice was damaged since', async () => {
    const desk = await deskWithPage()
    desk.phone.choose('Hold length', '60 s')
    desk.watch.open()
    desk.advance(seconds(2))
    const { chosenAtMs } = JSON.parse(desk.phone.storage.get('chosen') ?? '')
    choose(desk, { holdSeconds: 61 }, chosenAtMs)
    expect(pageText(desk)).toContain('The watch has these settings (confirmed 8:00 AM).')
    expect(pageText(desk)).toContain('The settings stored on the phone could not be read.')
    expect(pageText(desk)).toContain('Hold length: 60 s')
    desk.phone.press('Keep these')
    desk.advance(seconds(2))
    expect(pageText(desk)).toContain('The watch has these settings (confirmed 8:00 AM).')
    expect(desk.watch.texts()).toContain('Hold 60 s')
  })
})

describe('whatever lies in the storage', () => {
  it('a value that had to be replaced is named', async () => {
    const desk = await openDesk()
    const settings = { ...defaultSettings, holdSeconds: 61, breathing: 'x' }
    desk.phone.store('chosen', JSON.stringify({ version: 1, settings, chosenAtMs: 5 }))
    desk.phone.openSettings()
    const text = pageText(desk)
    expect(text).toContain('Some stored settings were missing or not valid.')
    expect(text).toContain('Hold length: 60 s')
    expect(text).toContain('Breathing guide: On screen')
    expect(text.split('Leg order: ')).toHaveLength(2)
  })

  it('a storage that does not answer leaves the page whole, and it says so', async () => {
    const desk = await openDesk()
    choose(desk, {}, 5)
    const entries = desk.phone.storage as Map<string, string>
    entries.get = () => {
      throw new Error('The disk is full.')
    }
    desk.phone.openSettings()
    expect(pageText(desk)).toContain('The storage of the phone does not answer.')
    expect(pageText(desk)).not.toContain('Open Soleus Roll on the watch')
    expect(nodes(desk.phone.page).filter(isControl)).toHaveLength(2)
    expect(desk.errors).toEqual([])
  })

  it.each([
    ['watch-outdated', 'than the phone: update the app on the watch.'],
    ['phone-outdated', 'than the watch: update the app on the phone.'],
    ['invalid', 'The phone did not understand the watch.'],
  ])('the page says which side is behind: %s', async (reason, text) => {
    const desk = await deskWithPage()
    desk.phone.store('refusal', JSON.stringify({ version: 1, reason }))
    expect(pageText(desk)).toContain(text)
    desk.phone.store('refusal', '{"version":1,"reason":null}')
    expect(pageText(desk)).not.toContain(text)
  })

  it('the page works, shows valid values, says what it replaced, and writes nothing by itself', async () => {
    const desk = await openDesk()
    fc.assert(
      fc.property(anyStorage, (entries) => {
        desk.phone.closeSettings()
        for (const key of keys) desk.phone.store(key, entries[key] ?? '')
        const before = new Map(desk.phone.storage)
        desk.advance(1000)
        desk.phone.openSettings()
        expect(desk.errors).toEqual([])
        expect(desk.phone.storage).toEqual(before)
        expect(pageText(desk)).not.toMatch(/NaN|undefined|Infinity|\{\w+\}/)
        expect(nodes(desk.phone.page).filter(isControl).every(hasValidValue)).toBe(true)
        expect(saysReplaced(desk)).toBe(needsReplacing(entries.chosen))
      }),
      { numRuns: 1000 },
    )
  })
})

const keys = [
  'chosen',
  'confirmed',
  'refusal',
  'page',
  'records',
  'records-2026-01',
  'records-2025-12',
  'records-2019-13',
  'records-dropped',
  'records-deleted',
] as const

const oddNumber = fc.oneof(fc.integer(), fc.double(), fc.constantFrom(45, 60, 29, 91, 47, 1e308))
const oddValue = fc.oneof(oddNumber, fc.string(), fc.boolean(), fc.constant(null), fc.jsonValue())
const oddSettings = fc.record(
  Object.fromEntries(
    Object.entries(defaultSettings).map(([key, value]) => [
      key,
      fc.oneof({ weight: 3, arbitrary: fc.constant(value as unknown) }, oddValue),
    ]),
  ),
  { requiredKeys: [] },
)
const oddVersion = fc.constantFrom(0, 1, 1, 1, 2, null)
const oddChoice = fc.record(
  {
    version: oddVersion,
    settings: fc.oneof(oddSettings, oddValue),
    chosenAtMs: oddNumber,
    confirmedAtMs: oddNumber,
  },
  { requiredKeys: [] },
)
const oddState = fc.record(
  {
    version: oddVersion,
    openedAtMs: oddNumber,
    undo: fc.oneof(oddChoice, oddValue),
    asks: oddValue,
    showsText: oddValue,
    open: fc.oneof(fc.array(fc.constantFrom('more', 'weeks', 'x', 7)), oddValue),
    copied: oddValue,
    hasDeleted: oddValue,
    isAnswerOdd: oddValue,
  },
  { requiredKeys: [] },
)
const oddRow = fc.array(oddNumber, { minLength: 8, maxLength: 11 })
const nearNow = fc.integer({ min: Date.UTC(2025, 9, 1), max: Date.UTC(2026, 0, 9) })
const goodRow = fc
  .oneof(anyRecord(), anyRecord(nearNow))
  .map((record) => [...rowOf(record)] as unknown[])
const oddMonth = fc.record(
  {
    version: oddVersion,
    reason: fc.constantFrom('watch-outdated', 'invalid', null),
    keys: fc.oneof(fc.constant(['records-2026-01', 'records-2019-13']), oddValue),
    rows: fc.oneof(fc.array(fc.oneof(goodRow, oddRow, oddValue)), oddValue),
    ids: fc.oneof(fc.array(oddValue), oddValue),
    dropped: oddValue,
  },
  { requiredKeys: [] },
)
const oddText = fc.oneof(
  oddMonth.map((month) => JSON.stringify(month)),
  fc.string(),
  fc.json(),
  oddChoice.map((choice) => JSON.stringify(choice)),
  oddState.map((state) => JSON.stringify(state)),
)
const anyStorage = fc.record(Object.fromEntries(keys.map((key) => [key, oddText])), {
  requiredKeys: [],
}) as fc.Arbitrary<Partial<Record<(typeof keys)[number], string>>>

function isControl({ component }: PageNode): boolean {
  return component === 'Select' || component === 'Toggle'
}

function hasValidValue({ props }: PageNode): boolean {
  const options = props.options as { value: string }[] | undefined
  return options
    ? options.some(({ value }) => value === props.value)
    : typeof props.value === 'boolean'
}

function saysReplaced(desk: Desk): boolean {
  return /Some stored settings were|The stored settings could not/.test(pageText(desk))
}

function needsReplacing(text = ''): boolean {
  if (text === '') return false
  try {
    const input = JSON.parse(text)
    if (input === null) return false
    return input.version !== 1 || parseSettings(input.settings).replaced.length > 0
  } catch {
    return true // Not JSON at all.
  }
}

function flexOf({ props }: PageNode): number | null {
  const flex = (props.style as { flex?: string } | undefined)?.flex
  return flex?.endsWith(' 1 0px') ? Number.parseInt(flex, 10) : null
}
