import { describe, expect, it } from 'vitest'
import { build, messages, tinyDesk } from './program.ts'

/** A page that greets the phone, and then sends and logs text in the Zepp app's own packets. */
const talker = `
  const ble = zos('@zos/ble')
  let port = 0
  const send = (type, text) => {
    const packet = Buffer.concat([Buffer.alloc(16), Buffer.from(text)])
    packet.writeUInt8(1, 0); packet.writeUInt8(1, 1); packet.writeUInt16LE(type, 2); packet.writeUInt16LE(20, 4)
    packet.writeUInt16LE(port, 6); packet.writeUInt32LE(20001, 8)
    return ble.send(packet.buffer, packet.byteLength)
  }
  const receive = (index, data, size) => {
    const packet = Buffer.from(data)
    if (packet.readUInt16LE(2) === 1) { port = packet.readUInt16LE(6); send(4, 'hello') }
    else console.log(packet.toString('utf-8', 16), size)
  }
  ble.createConnect(receive)
  ble.addListener((on) => console.log('link', on))
  console.log('sent', send(1, 'x'))`
const echo = `AppSideService({ onInit() {
  messaging.peerSocket.addListener('message', (payload) => {
    const text = Buffer.from(payload).toString('utf-8')
    console.log('got', text)
    messaging.peerSocket.send(Buffer.concat([Buffer.alloc(0), Buffer.from(text + '!')]).buffer)
  })
} })`

function logOf(desk: ReturnType<typeof tinyDesk>): string[] {
  return desk.log.map(({ where, text }) => `${where}: ${text}`)
}

describe('bluetooth', () => {
  it('carries bytes both ways, with the header on the watch and without it on the phone', () => {
    const desk = tinyDesk({ page: build(talker), service: echo })
    desk.watch.open()
    desk.advance(1_000)
    expect(messages(desk)).toEqual([])
    expect(logOf(desk)).toEqual(['watch: sent true', 'phone: got hello', 'watch: hello! 22'])
  })

  it('that is cut loses what is on its way, and says so to the watch', () => {
    const desk = tinyDesk({ page: build(talker), service: echo })
    desk.watch.open()
    desk.advance(80)
    desk.bluetooth = 'off'
    desk.advance(1_000)
    desk.bluetooth = 'on'
    desk.advance(1_000)
    expect(logOf(desk)).toEqual(['watch: sent true', 'watch: link false', 'watch: link true'])
  })

  it.each([
    [false, []],
    [true, ['watch: up! 19']],
  ])(
    'takes what a service says as it starts anew only where the greeting lasts: %s',
    (lasts, expected) => {
      const service = `AppSideService({ onInit() { messaging.peerSocket.send(Buffer.from('up!')) } })`
      const desk = tinyDesk({ page: build(talker), service })
      desk.phone.greetingLasts = lasts
      desk.watch.open()
      desk.advance(1_000)
      desk.phone.restart()
      desk.advance(1_000)
      expect(logOf(desk)).toEqual(['watch: sent true', ...expected])
    },
  )

  it('that is off takes nothing', () => {
    const desk = tinyDesk({ page: build(talker) })
    desk.bluetooth = 'off'
    desk.watch.open()
    expect(logOf(desk)).toEqual(['watch: sent false'])
  })

  it('brings nothing to a program that is closed', () => {
    const service = `AppSideService({ onInit() {
      setInterval(() => messaging.peerSocket.send(Buffer.alloc(4).buffer), 1000) } })`
    const desk = tinyDesk({ page: build(talker), service })
    desk.advance(5_000)
    expect(desk.errors).toEqual([])
    desk.watch.open()
    desk.watch.kill()
    desk.advance(5_000)
    expect(logOf(desk)).toEqual(['watch: sent true'])
  })
})

const settings = `
  const hold = (props) => props.settingsStorage.getItem('hold')
  const options = ['45', '60'].map((value) => ({ name: value + ' s', value }))
  AppSettingsPage({ build(props) {
    return View({}, [
      Section({ title: 'Session' }, [
        Select({ label: 'Hold', options, value: hold(props) || '45', onChange: (value) => props.settingsStorage.setItem('hold', value) }),
        Toggle({ label: 'Ticks', value: props.settingsStorage.getItem('ticks') === 'true', settingsKey: 'ticks' }),
        Button({ label: 'Forget', onClick: () => props.settingsStorage.removeItem('hold') }),
      ]),
      Text({}, 'Stored: ' + hold(props)),
    ])
  } })`
const listener = `AppSideService({ onInit() {
  settings.settingsStorage.addListener('change', (change) => console.log(change)) } })`

describe('the settings page', () => {
  it('is drawn again after each change, and the service hears of each', () => {
    const desk = tinyDesk({ settings, service: listener })
    expect(desk.phone.page).toBeNull()
    desk.phone.openSettings()
    expect(desk.phone.texts()).toEqual([
      'Session',
      'Hold',
      '45 s',
      'Ticks',
      'Forget',
      'Stored: null',
    ])
    desk.phone.choose('Hold', '60 s')
    desk.phone.press('Ticks')
    expect(desk.phone.texts()).toContain('Stored: 60')
    expect([...desk.phone.storage]).toEqual([
      ['hold', '60'],
      ['ticks', 'true'],
    ])
    desk.phone.press('Forget')
    expect(logOf(desk)).toEqual([
      'phone: {"key":"hold","newValue":"60","oldValue":null}',
      'phone: {"key":"ticks","newValue":"true","oldValue":null}',
      'phone: {"key":"hold","newValue":null,"oldValue":"60"}',
    ])
    expect(messages(desk)).toEqual([])
  })

  it('names what it has when asked for something else', () => {
    const desk = tinyDesk({ settings })
    desk.phone.openSettings()
    expect(() => desk.phone.choose('Leg', '60 s')).toThrow('has no Select "Leg". It has "Hold"')
    expect(() => desk.phone.choose('Hold', '61 s')).toThrow(
      'no option "61 s". It has "45 s", "60 s"',
    )
    expect(() => desk.phone.press('Start')).toThrow('no Button or Toggle "Start"')
  })

  const blank: [what: string, tree: string, sentence: RegExp][] = [
    [
      'writes while it is built',
      `props.settingsStorage.setItem('a', 'b') || View({})`,
      /must not write/,
    ],
    [
      'uses a property that is not documented',
      `Button({ lable: 'a' })`,
      /Button has no property "lable"/,
    ],
    [
      'gives an option a number',
      `Select({ options: [{ name: '1', value: 1 }] })`,
      /options must be a list/,
    ],
    ['has a child that is none', `View({}, [null])`, /children are components/],
    ['uses an unknown component', `Carousel({})`, /Carousel is not defined/],
    ['returns nothing', `undefined`, /must return a component/],
    ['asks for Intl', `Text({}, Intl.NumberFormat().format(1))`, /undefined/],
  ]
  it.each(blank)('stays blank when it %s', (_, tree, sentence) => {
    const desk = tinyDesk({ settings: `AppSettingsPage({ build: (props) => ${tree} })` })
    desk.phone.openSettings()
    expect(desk.phone.page).toBeNull()
    expect(desk.errors).toMatchObject([{ where: 'settings page' }])
    expect(messages(desk)[0]).toMatch(sentence)
  })

  it('keeps strings only', () => {
    const page = `AppSettingsPage({ build: (props) => Button({ label: 'Go', onClick: () => props.settingsStorage.setItem('n', 1) }) })`
    const desk = tinyDesk({ settings: page })
    desk.phone.openSettings()
    desk.phone.press('Go')
    expect(messages(desk)[0]).toMatch(/takes strings: its value for "n" is 1 \(number\)/)
    expect(desk.phone.storage.size).toBe(0)
  })

  it('speaks the language of the phone only where it has exactly that one', () => {
    const page = `const text = HmUtils.gettextFactory({ 'en-US': { go: 'Go' }, 'de-DE': { go: 'Los' } }, new HmUtils.Lang(HmUtils.getLanguage(userSettings)), 'en-US')
      AppSettingsPage({ build: () => Text({}, text('go')) })`
    const texts = ['de-DE', 'de-CH'].map((language) => {
      const desk = tinyDesk({ settings: page }, { language })
      desk.phone.openSettings()
      return desk.phone.texts()
    })
    expect(texts).toEqual([['Los'], ['Go']])
  })
})

it('a phone that restarts keeps its storage and runs its service anew', () => {
  const desk = tinyDesk({
    settings,
    service: `console.log('up', settings.settingsStorage.getItem('hold')); AppSideService({})`,
  })
  desk.phone.openSettings()
  desk.phone.choose('Hold', '60 s')
  desk.phone.restart()
  expect(desk.phone.page).toBeNull()
  expect(logOf(desk)).toEqual(['phone: up null', 'phone: up 60'])
})
