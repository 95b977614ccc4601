/** Between watch and phone: a service that comes and goes, packets that are spoilt, a side that is installed again, clocks that are wrong. */
import { describe, expect, it } from 'vitest'
import type { ChosenConditions } from '../../simulator/conditions/index.ts'
import { minutes, openDesk, seconds } from '../../simulator/node.ts'
import type { Desk } from '../../simulator/types.ts'
import { idsOnPhone } from '../storm/records/storm'
import { choose, knowsSafety } from './known.ts'
import { ready } from './withstand/desk.ts'

/** A hold length is chosen on the phone as a finger does. */
function chooseHold({ phone }: Desk, hold: string): void {
  phone.openSettings()
  phone.choose('Hold length', hold)
  phone.closeSettings()
}

/** Whether the phone says that the watch has what was chosen. */
function isConfirmed({ phone }: Desk): boolean {
  phone.openSettings()
  const isSaid = phone.texts().some((text) => text.startsWith('The watch has these settings'))
  phone.closeSettings()
  return isSaid
}

describe('a service of the phone that comes and goes', () => {
  it.each([{ serviceLife: 'torn-down' }, { serviceStart: 'late' }] satisfies ChosenConditions[])(
    'a hold length chosen in mid-session is there at the next hold: %j',
    async (conditions) => {
      const desk = await ready({ conditions })
      desk.watch.tap('go')
      desk.advance(seconds(60))
      chooseHold(desk, '60 s')
      desk.advance(seconds(42))
      expect(desk.watch.texts()).toContain('New hold: 60 s')
      expect(isConfirmed(desk)).toBe(true)
      desk.advance(seconds(34))
      expect(desk.watch.texts()).toEqual(expect.arrayContaining(['Hold', '59']))
      expect(desk.errors).toEqual([])
    },
  )

  it('was not heard at the opening: the start is', async () => {
    const conditions = { serviceLife: 'torn-down', serviceStart: 'late' } as const
    const desk = await ready({ conditions, settings: { holdSeconds: 60 } })
    desk.advance(seconds(10))
    expect(desk.watch.texts()).toContain('Hold 45 s')
    desk.watch.tap('go')
    desk.advance(seconds(1))
    expect(desk.watch.texts()).toContain('New hold: 60 s')
  })
})

describe('Bluetooth that returns', () => {
  /** The watch had been without its phone, on which something was chosen meanwhile. */
  async function back(conditions: ChosenConditions): Promise<Desk> {
    const desk = await ready({ conditions })
    desk.bluetooth = 'off'
    chooseHold(desk, '60 s')
    desk.advance(seconds(5))
    desk.bluetooth = 'on'
    return desk
  }
  const calls = ({ watch }: Desk, name: string) => watch.calls.get(`@zos/ble ${name}`) ?? 0

  it('reaches the phone again within eleven seconds where the Zepp app closes the service', async () => {
    const desk = await back({ serviceAfterLink: 'closed' })
    desk.advance(seconds(9))
    expect(desk.watch.texts()).toContain('Hold 45 s')
    desk.advance(seconds(2))
    expect(desk.watch.texts()).toContain('Hold 60 s')
    expect(isConfirmed(desk)).toBe(true)
    expect(calls(desk, 'createConnect')).toBe(2)
    chooseHold(desk, '75 s')
    desk.advance(seconds(1))
    expect(desk.watch.texts()).toContain('Hold 75 s')
    expect(desk.errors).toEqual([])
  })

  it('is given five seconds, and the way is not opened anew where the phone answers', async () => {
    const desk = await back({})
    const sent = calls(desk, 'send')
    desk.advance(seconds(4) + 900)
    expect(calls(desk, 'send')).toBe(sent)
    desk.advance(seconds(1))
    expect(desk.watch.texts()).toContain('Hold 60 s')
    desk.advance(minutes(1))
    expect(calls(desk, 'createConnect')).toBe(1)
  })

  it('opens the way anew once for each return, and tries nothing else, where no phone answers', async () => {
    const desk = await back({})
    desk.phone.stop()
    desk.advance(seconds(16))
    expect(calls(desk, 'createConnect')).toBe(2)
    const sent = calls(desk, 'send')
    desk.advance(seconds(15))
    expect([calls(desk, 'send'), calls(desk, 'createConnect')]).toEqual([sent, 2])
    desk.bluetooth = 'off'
    desk.advance(seconds(3))
    desk.bluetooth = 'on'
    desk.advance(seconds(16))
    expect(calls(desk, 'createConnect')).toBe(3)
    expect(desk.errors).toEqual([])
  })

  it('for less than five seconds is not asked in', async () => {
    const desk = await back({})
    desk.advance(seconds(3))
    desk.bluetooth = 'off'
    const sent = calls(desk, 'send')
    desk.advance(minutes(1))
    expect(calls(desk, 'send')).toBe(sent)
  })

  it('and the page that has gone asks nothing', async () => {
    const desk = await back({ keysStoppable: 'no' })
    desk.watch.press('crown')
    const sent = calls(desk, 'send')
    desk.advance(minutes(1))
    expect(calls(desk, 'send')).toBe(sent)
  })
})

describe('packets', () => {
  it.each([{ packets: 'garbled' }, { packets: 'half' }] satisfies ChosenConditions[])(
    'a packet that was spoilt cuts nobody off, whatever byte it was: %j',
    async (conditions) => {
      const desk = await ready({ conditions })
      for (let round = 0; round < 60; round += 1) {
        const hold = round % 2 === 0 ? '60 s' : '75 s'
        desk.watch.kill()
        chooseHold(desk, hold)
        desk.advance(100)
        let openings = 0
        while (!desk.watch.texts().includes(`Hold ${hold}`) && openings < 20) {
          openings += 1
          desk.watch.kill()
          desk.watch.open()
          desk.advance(seconds(1))
        }
        expect(openings, `round ${round}`).toBeLessThan(5)
      }
      expect(desk.errors).toEqual([])
    },
  )
})

describe('a bit that is wrong in a message', () => {
  /** The first message, greetings aside, that goes there arrives with this bit wrong; gives how many bytes it has. */
  function spoil(desk: Desk, end: 'watch' | 'phone', at: number, bit: number): Promise<number> {
    const arrives = desk.arrives
    return new Promise((resolve) => {
      desk.arrives = (bytes, to) => {
        if (to !== end || bytes[2] !== dataPacket) return bytes
        desk.arrives = arrives
        const copy = bytes.slice()
        copy[at] = (copy[at] ?? 0) ^ (1 << bit)
        resolve(bytes.length)
        return copy
      }
    })
  }
  const dataPacket = 4

  it.each(['watch', 'phone'] as const)(
    'whichever it is, costs the %s no more than that message',
    async (end) => {
      const desk = await ready()
      let [length, holdSeconds] = [1, 60]
      // Each byte of both headers, and of the text every fourth.
      for (let at = 0; at < length; at += at < 82 ? 1 : 4) {
        holdSeconds = holdSeconds === 60 ? 75 : 60
        desk.watch.kill()
        choose(desk, { holdSeconds }, 2 + at)
        desk.advance(100) // What the phone sends by itself finds no program.
        const sent = spoil(desk, end, at, (at * 5) % 8)
        desk.watch.open()
        desk.advance(seconds(1))
        length = await sent
        desk.watch.kill()
        desk.watch.open()
        desk.advance(seconds(1))
        expect(desk.watch.texts(), `byte ${at}`).toContain(`Hold ${holdSeconds} s`)
      }
      expect(length).toBeGreaterThan(150)
      expect(desk.errors).toEqual([])
    },
  )
})

describe('a side that was installed again', () => {
  it.each(['nothing', 'everything'] as const)(
    'a side that was installed again does not reset the other: %s',
    async (reinstall) => {
      const desk = await ready({ conditions: { reinstall } })
      chooseHold(desk, '60 s')
      desk.advance(seconds(1))
      desk.watch.kill()
      desk.watch.reinstall()
      desk.watch.open()
      desk.advance(seconds(1))
      expect(desk.watch.texts()).toContain('Hold 60 s')
      desk.phone.reinstall()
      desk.advance(seconds(1))
      desk.watch.kill()
      desk.watch.open()
      desk.advance(seconds(1))
      expect(desk.watch.texts()).toContain('Hold 60 s')
      chooseHold(desk, '75 s')
      desk.advance(seconds(1))
      expect(desk.watch.texts()).toContain('Hold 75 s')
      expect(isConfirmed(desk)).toBe(true)
      expect(desk.errors).toEqual([])
    },
  )
})

describe('clocks', () => {
  it.each(['two-years-ahead', 'in-1970'] as const)(
    'of watch and phone that were wrong for a day cost no session: %s',
    async (clocks) => {
      const desk = knowsSafety(await openDesk({ conditions: { clocks } }))
      chooseHold(desk, '60 s')
      for (const hold of ['75 s', '30 s']) {
        desk.watch.open()
        desk.advance(seconds(2))
        desk.watch.tap('go')
        desk.advance(minutes(11))
        while (!desk.watch.texts().includes('Done')) desk.advance(seconds(10))
        desk.advance(seconds(1))
        expect(desk.watch.texts()).toContain('Saved on the phone')
        desk.watch.tap('close')
        chooseHold(desk, hold)
        desk.advance(seconds(1))
        expect(desk.watch.texts()).toContain(`Hold ${hold}`)
        expect(isConfirmed(desk)).toBe(true)
        desk.watch.kill()
        desk.advance(minutes(60 * 24))
      }
      expect(new Set(idsOnPhone(desk)).size).toBe(2)
      expect(desk.errors).toEqual([])
    },
  )

  it('that are set right in mid-session move nothing in it', async () => {
    const desk = knowsSafety(await openDesk({ conditions: { clocks: 'two-years-ahead' } }))
    desk.advance(minutes(60 * 24 - 5))
    desk.watch.open()
    desk.advance(seconds(2))
    desk.watch.tap('go')
    desk.advance(minutes(10) - seconds(1))
    expect(desk.watch.texts()).not.toContain('Done')
    desk.advance(seconds(2))
    expect(desk.watch.texts()).toContain('Done')
  })
})
