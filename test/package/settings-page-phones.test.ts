/** The phone's page on phones that differ: in the package, on the simulator. */
import { describe, expect, it } from 'vitest'
import { defaultSettings } from '../../engine/routine/settings'
import { regions } from '../../scripts/regions.ts'
import { phoneConditions, phonePreset } from '../../simulator/conditions/phone.ts'
import { openDesk, seconds } from '../../simulator/node.ts'
import type { Desk } from '../../simulator/types.ts'
import { choose } from './known.ts'
import { headings, nodes } from './on-page.ts'

type Handing = keyof typeof phoneConditions.phoneSelectGives.answers
const handings = Object.keys(phoneConditions.phoneSelectGives.answers) as Handing[]

async function deskIn(language: string): Promise<Desk> {
  const desk = await openDesk({ language, timeZone: 'UTC' })
  desk.phone.conditions = phonePreset('as reported')
  choose(desk, {}, desk.nowMs)
  desk.watch.open()
  desk.advance(seconds(2))
  desk.phone.openSettings()
  return desk
}

const stored = ({ phone }: Desk): unknown => JSON.parse(phone.storage.get('chosen') ?? '').settings

describe('a phone without any fallback', () => {
  it.each([
    ['en-US', 'The watch has these settings (confirmed 8:00 AM).'],
    ['en-GB', 'The watch has these settings (confirmed 08:00).'],
    ['en-IN', 'The watch has these settings (confirmed 08:00).'],
    ['sv-SE', 'The watch has these settings (confirmed 08:00).'],
    ['de-AT', 'Die Uhr hat diese Einstellungen (bestätigt: 08:00).'],
    ['es-MX', 'El reloj tiene estos ajustes (confirmado: 8:00).'],
    ['fr-CA', 'La montre a ces réglages (confirmé : 08:00).'],
    ['zh-Hans-CN', '手表已有这些设置（08:00 确认）。'],
    ['zh-TW', '手錶已有這些設定（上午8:00 確認）。'],
    ['vi-VN', 'Đồng hồ đã có các cài đặt này (xác nhận: 08:00).'],
  ])('a phone in %s reads %s', async (language, sentence) => {
    const desk = await deskIn(language)
    expect(desk.phone.texts()).toContain(sentence)
    expect(desk.errors).toEqual([])
  })

  it.each(Object.keys(regions))('%s reads its language, whole', async (region) => {
    const english = await deskIn('sv-SE')
    const desk = await deskIn(region)
    const same = desk.phone.texts().filter((text) => english.phone.texts().includes(text))
    expect(same.length > 5).toBe(region.startsWith('en-'))
    expect(desk.phone.texts().join()).not.toMatch(/[{}]/)
  })

  it('has no space at which a number and its unit could part', async () => {
    for (const language of ['en-US', 'de-DE', 'ru-RU', 'vi-VN', 'zh-TW', 'cs-CZ']) {
      const desk = await deskIn(language)
      const labels = nodes(desk.phone.page).map(({ props }) => String(props.label ?? ''))
      expect(labels.filter((label) => /\d \p{L}/u.test(label))).toEqual([])
      expect(labels.join()).toMatch(/45(\u00a0)\p{L}/u)
    }
  })
})

describe('a Select', () => {
  it.each(handings)('hands over %s, and is understood', async (phoneSelectGives) => {
    const desk = await openDesk()
    desk.phone.conditions = { ...phonePreset('as reported'), phoneSelectGives }
    desk.phone.openSettings()
    desk.phone.choose('Hold length', '60 s')
    desk.phone.choose('Leg order', 'Left leg only')
    desk.phone.press('+ More settings')
    desk.phone.choose('Tender spots', '2')
    expect(stored(desk)).toEqual({
      ...defaultSettings,
      holdSeconds: 60,
      legOrder: 'left',
      spotsPerPass: 2,
    })
    expect(desk.errors).toEqual([])
  })

  it.each([
    61,
    '61',
    'sixty',
    '',
    null,
    undefined,
    true,
    [],
    ['60', '45'],
    {},
    { value: 47 },
    { name: '60 s' },
    Number.NaN,
  ])('that hands over %o changes nothing, and the page says so', async (picked) => {
    const desk = await openDesk()
    choose(desk, { holdSeconds: 75 }, 5)
    desk.phone.openSettings()
    const before = desk.phone.storage.get('chosen')
    const select = nodes(desk.phone.page).find(({ component }) => component === 'Select')
    const onChange = select?.props.onChange as (picked: unknown) => void
    onChange(picked)
    expect(desk.phone.storage.get('chosen')).toBe(before)
    expect(desk.phone.texts()).toContain('That choice is not on offer: nothing was changed.')
    desk.phone.choose('Hold length', '60 s')
    expect(desk.phone.texts()).not.toContain('That choice is not on offer: nothing was changed.')
    expect(desk.errors).toEqual([])
  })
})

describe('the page', () => {
  it('has its parts in the order in which one asks', async () => {
    const desk = await openDesk()
    desk.phone.openSettings()
    expect(headings(desk)).toEqual([
      '+ How to roll',
      'Now',
      'Settings',
      '+ More settings',
      'History',
      '+ What you feel',
      '+ Before you roll',
      '+ Wearing the watch',
      '+ About this watch',
    ])
  })

  it('keeps open what was opened, until it is closed', async () => {
    const desk = await openDesk()
    desk.phone.openSettings()
    desk.phone.press('+ How to roll')
    desk.phone.choose('Hold length', '60 s')
    expect(desk.phone.texts().join()).toContain('Sit with the roller just above the ankle')
    desk.phone.press('− How to roll')
    expect(desk.phone.texts().join()).not.toContain('Sit with the roller')
    desk.phone.press('+ How to roll')
    desk.phone.closeSettings()
    desk.advance(1000)
    desk.phone.openSettings()
    expect(headings(desk)).toContain('+ How to roll')
  })

  it('says the value of each setting beside its name; no two nodes share a style', async () => {
    const desk = await openDesk()
    desk.phone.openSettings()
    const closed = headings(desk).filter((heading) => heading.startsWith('+'))
    for (const row of closed) if (row !== '+ About this watch') desk.phone.press(row)
    const all = nodes(desk.phone.page)
    const styles = all.map(({ props }) => props.style).filter((style) => style !== undefined)
    expect(new Set(styles).size).toBe(styles.length)
    const controls = all.filter(({ component }) => /Select|Toggle/.test(component))
    expect(controls).toHaveLength(9)
    expect(controls.filter(({ props }) => !/: ./.test(String(props.label)))).toEqual([])
  })

  it('has no title of a Section or a Select, no Text that is no paragraph, and no row of buttons', async () => {
    const desk = await openDesk()
    desk.phone.openSettings()
    for (const { component, props, children } of nodes(desk.phone.page)) {
      expect(props.title).toBeUndefined()
      if (component === 'Text') expect(props.paragraph).toBe(true)
      const buttons = children.filter(
        (one) => typeof one === 'object' && one.component === 'Button',
      )
      const { display } = (props.style ?? {}) as { display?: string }
      if (buttons.length > 1) expect(display).not.toBe('flex')
    }
  })

  it.each(['null', 'undefined'] as const)(
    'a storage that gives %s for nothing shows the defaults',
    async (phoneRemoved) => {
      const desk = await openDesk()
      desk.phone.conditions = { ...phonePreset('as reported'), phoneRemoved }
      desk.phone.openSettings()
      expect(desk.phone.texts()).toContain('Hold length: 45 s')
      expect(desk.phone.texts()).toContain(
        'Open Soleus Roll on the watch, so that both have the same settings.',
      )
      expect(desk.errors).toEqual([])
    },
  )
})

describe('the records', () => {
  const copied = async (phoneClipboard: 'missing' | 'works' | 'refuses') => {
    const desk = await openDesk()
    desk.phone.conditions = { ...phonePreset('as reported'), phoneClipboard }
    const at = desk.nowMs - 3_600_000
    const row = [at, at, 'rl', 45, 135, 135, 0, 0, 1, 600]
    const key = `records-${new Date(at).toISOString().slice(0, 7)}`
    desk.phone.store(key, JSON.stringify({ version: 1, rows: [row] }))
    desk.phone.store('records', JSON.stringify({ version: 1, keys: [key] }))
    desk.phone.openSettings()
    desk.phone.press('Copy as text')
    desk.advance(100)
    return desk
  }

  it('copies where the clipboard works, and says so', async () => {
    const { phone, errors } = await copied('works')
    expect(phone.clipboard).toContain('right-left,45,135,135')
    expect(phone.texts()).toContain('Copied.')
    expect(errors).toEqual([])
  })

  it.each(['missing', 'refuses'] as const)(
    'copies where the clipboard %s by hand: the text is there to select',
    async (answer) => {
      const { phone, errors } = await copied(answer)
      expect(phone.clipboard).toBeNull()
      expect(phone.texts().join('\n')).toContain('Copying did not work here.')
      expect(phone.texts().join('\n')).toContain('right-left,45,135,135')
      expect(phone.texts()).not.toContain('Copied.')
      expect(errors).toEqual([])
    },
  )
})
