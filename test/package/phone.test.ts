/** The phone, the way between, and the watch's copy: in the package, on the simulator. */
import { describe, expect, it } from 'vitest'
import { minutes, openDesk, seconds } from '../../simulator/node.ts'
import type { Desk } from '../../simulator/types.ts'
import { knowsSafety } from './known.ts'

async function deskWithPage(): Promise<Desk> {
  const desk = knowsSafety(await openDesk())
  desk.phone.openSettings()
  return desk
}

function openWatch(desk: Desk): string[] {
  desk.watch.open()
  desk.advance(seconds(2))
  return desk.watch.texts()
}

/** All that the page says, in one text. */
const pageText = (desk: Desk): string => desk.phone.texts().join('\n')

describe('the settings page', () => {
  it('offers every hold length and leg order, and says how long a session takes', async () => {
    const desk = await deskWithPage()
    expect(pageText(desk)).toContain('A session takes 10 min.')
    desk.phone.choose('Hold length', '90 s')
    expect(pageText(desk)).toContain('A session takes 14 min 30 s.')
    desk.phone.choose('Leg order', 'Left leg only')
    expect(pageText(desk)).toContain('A session takes 7 min 15 s.')
    expect(desk.errors).toEqual([])
  })

  it('says truly whether the watch has the settings', async () => {
    const desk = await deskWithPage()
    desk.phone.choose('Hold length', '60 s')
    expect(pageText(desk)).toContain('Open Soleus Roll on the watch to send it these settings.')
    openWatch(desk)
    expect(pageText(desk)).toContain('The watch has these settings (confirmed 8:00 AM).')
    desk.bluetooth = 'off'
    desk.phone.choose('Hold length', '65 s')
    desk.advance(seconds(5))
    expect(pageText(desk)).toContain('The watch has older settings.')
    desk.bluetooth = 'on'
    desk.advance(seconds(6))
    expect(pageText(desk)).toContain('The watch has these settings (confirmed 8:00 AM).')
  })

  it.each([null, '', '{', '[]', '{"settings":{"holdSeconds":"x"}}'])(
    'works whatever is stored: %s',
    async (stored) => {
      const desk = await openDesk()
      if (stored !== null) desk.phone.store('chosen', stored)
      desk.phone.openSettings()
      expect(desk.phone.texts()).toEqual(expect.arrayContaining(['Hold length: 45 s', '45 s']))
      expect(desk.errors).toEqual([])
    },
  )
})

describe('the watch', () => {
  it('asks when it is opened, and shows where its settings come from', async () => {
    const desk = await deskWithPage()
    desk.phone.choose('Hold length', '60 s')
    desk.phone.choose('Leg order', 'Left, then right')
    expect(openWatch(desk)).toEqual([
      '8:00',
      'Hold 60 s',
      'Left, then right',
      '11 min 30 s in all',
      'Cues',
      'Help',
    ])
  })

  it('takes a change while it shows its plan', async () => {
    const desk = await deskWithPage()
    openWatch(desk)
    desk.phone.choose('Leg order', 'Right leg only')
    desk.advance(seconds(1))
    expect(desk.watch.texts()).toContain('Right leg only')
  })

  it('starts at once without the phone, with the defaults at first and then with what it had last', async () => {
    const desk = await deskWithPage()
    desk.bluetooth = 'off'
    expect(openWatch(desk)).toEqual(expect.arrayContaining(['Hold 45 s', 'defaults']))
    desk.bluetooth = 'on'
    desk.phone.choose('Hold length', '60 s')
    desk.advance(seconds(6))
    desk.watch.kill()
    desk.bluetooth = 'off'
    expect(openWatch(desk)).toEqual(expect.arrayContaining(['Hold 60 s', 'as last set']))
    desk.watch.tap('go')
    desk.advance(seconds(1))
    expect(desk.watch.texts()).toContain('Foot straight')
    expect(desk.errors).toEqual([])
  })

  it('takes a choice that starts the service of the phone', async () => {
    const desk = await deskWithPage()
    desk.phone.greetingLasts = true
    openWatch(desk)
    desk.phone.stop()
    desk.phone.openSettings()
    desk.phone.choose('Hold length', '60 s')
    desk.advance(seconds(2))
    expect(desk.watch.texts()).toContain('Hold 45 s')
    desk.phone.restart()
    desk.advance(seconds(2))
    expect(desk.watch.texts()).toContain('Hold 60 s')
    expect(desk.errors).toEqual([])
  })

  it('in a session takes a new hold length from the next hold on, says so, and keeps the rest for the next session', async () => {
    const desk = await deskWithPage()
    openWatch(desk)
    desk.watch.tap('go')
    desk.advance(seconds(40))
    desk.phone.choose('Hold length', '60 s')
    desk.phone.choose('Leg order', 'Left leg only')
    desk.advance(seconds(1))
    expect(desk.watch.texts()).toEqual(expect.arrayContaining(['Hold', '39', 'New hold: 60 s']))
    desk.advance(seconds(39))
    expect(desk.watch.texts()).toContain('Roll down')
    desk.advance(seconds(56))
    expect(desk.watch.texts()).toEqual(expect.arrayContaining(['Hold', '59', 'R']))
    expect(pageText(desk)).toContain('The watch has these settings (confirmed 8:01 AM).')
    desk.advance(minutes(9))
    desk.watch.tap('close')
    expect(desk.watch.texts()).toEqual(expect.arrayContaining(['Hold 60 s', 'Left leg only']))
  })

  it('asks at the end: what was chosen while nobody could tell it is on the ready screen', async () => {
    const desk = await deskWithPage()
    openWatch(desk)
    desk.watch.tap('go')
    desk.advance(minutes(9))
    desk.phone.stop()
    desk.phone.openSettings()
    desk.phone.choose('Leg order', 'Left leg only')
    desk.phone.restart()
    desk.advance(minutes(1) + seconds(1))
    desk.watch.tap('close')
    expect(desk.watch.texts()).toContain('Left leg only')
  })

  it('goes on alone when the phone goes away in mid-session', async () => {
    const desk = await deskWithPage()
    openWatch(desk)
    desk.watch.tap('go')
    desk.advance(minutes(2))
    desk.bluetooth = 'off'
    desk.phone.restart()
    desk.advance(minutes(8))
    expect(desk.watch.texts()).toContain('Done')
    expect(desk.errors).toEqual([])
  })

  it('keeps its settings when Bluetooth breaks while they are under way', async () => {
    const desk = await deskWithPage()
    desk.phone.choose('Hold length', '60 s')
    openWatch(desk)
    desk.phone.choose('Hold length', '90 s')
    desk.bluetooth = 'off'
    desk.advance(seconds(5))
    expect(desk.watch.texts()).toContain('Hold 60 s')
    desk.bluetooth = 'on'
    desk.advance(seconds(6))
    expect(desk.watch.texts()).toContain('Hold 90 s')
    expect(desk.errors).toEqual([])
  })
})
