/** A phone and a watch whose programs are not of the same version, packed as the build packs them: both go on, both say which to update, and nothing is lost. */
import { describe, expect, it } from 'vitest'
import { readRecords } from '../../engine/history/months'
import { createDesk } from '../../simulator/index.ts'
import { findModel, screenName } from '../../simulator/models.ts'
import { loadProgram, seconds } from '../../simulator/node.ts'
import type { Desk, PackedProgram } from '../../simulator/types.ts'
import { type Mutant, mutate } from '../storm/mutation/mutate.ts'
import { recordsOnWatch } from '../storm/records/watch.ts'
import { chosenText, knowsSafety } from './known.ts'

const model = findModel('Amazfit Balance')
const program = loadProgram(screenName(model))

type Side = 'watch' | 'phone'
const scriptOf = { watch: 'page/index', phone: 'app-side/index' } as const

const raised = (side: Side): Mutant => ({
  what: `the ${side} speaks version 2`,
  file: 'engine/sync/messages.ts',
  find: 'messageVersion = 1',
  replace: 'messageVersion = 2',
  script: scriptOf[side],
})

/** Programs from before a watch told what it has: the one does not say it, the other does not read it. */
const before: Readonly<Record<Side, Mutant>> = {
  watch: {
    what: 'the watch does not tell what it has',
    file: 'page/settings-copy.ts',
    find: '}: Keeping): WatchSays {',
    replace: '}: Keeping): WatchSays { if (stored !== undefined) return null as never',
  },
  phone: {
    what: 'the phone does not read what the watch has',
    file: 'engine/sync/messages.ts',
    find: '}: Fields): WatchSays | null {',
    replace: '}: Fields): WatchSays | null { if (kept !== watchId) return null',
    script: scriptOf.phone,
  },
}

const [watchRaised, phoneRaised] = [raised('watch'), raised('phone')]
const programOf = await mutate(program, [watchRaised, phoneRaised, before.watch, before.phone])
const [newWatch, newPhone] = [programOf(watchRaised), programOf(phoneRaised)]
const [oldWatch, oldPhone] = [programOf(before.watch), programOf(before.phone)]

/** A desk whose two programs can be updated while it stands. */
function deskWith(watch: PackedProgram, phone: PackedProgram) {
  const device = new Map(watch.device)
  const onPhone = new Map(phone.phone)
  const startAtMs = Date.UTC(2026, 0, 5, 8)
  const desk = createDesk({ startAtMs, model, program: { device, phone: onPhone } })
  const update = {
    watch(next: PackedProgram) {
      desk.watch.kill()
      for (const [path, bytes] of next.device) device.set(path, bytes)
    },
    phone(next: PackedProgram) {
      for (const [path, bytes] of next.phone) onPhone.set(path, bytes)
      desk.phone.restart()
    },
  }
  return { desk: knowsSafety(desk), update }
}

/** Chosen before all sessions: 165 s a session. */
function choose({ phone }: Desk, holdSeconds: number, chosenAtMs: number): void {
  const short = { legOrder: 'right', rollSeconds: 10, setUpSeconds: 5 } as const
  phone.store('chosen', chosenText({ ...short, holdSeconds }, chosenAtMs))
}

function meet(desk: Desk): void {
  desk.watch.open()
  desk.advance(seconds(3))
}

const page = ({ phone }: Desk): string => {
  phone.openSettings()
  return phone.texts().join('\n')
}
const onPhone = ({ phone, nowMs }: Desk) => readRecords((key) => phone.storage.get(key), nowMs)
const has = 'The watch has these settings (confirmed 8:'

describe.each<[string, Side, PackedProgram, PackedProgram]>([
  ['an older watch and a newer phone', 'watch', program, newPhone],
  ['an older phone and a newer watch', 'phone', newWatch, program],
])('%s', (_, outdated, watch, phone) => {
  it('both say what to update, the watch leads a session, and after the update all arrives', () => {
    const { desk, update } = deskWith(watch, phone)
    choose(desk, 30, 1)
    meet(desk)
    expect(desk.watch.texts()).toContain(`Update this app on the ${outdated}`)
    expect(page(desk)).toContain(`update the app on the ${outdated}`)
    expect(page(desk)).not.toContain(has)
    desk.watch.tap('go')
    desk.advance(seconds(605))
    expect(desk.watch.texts()).toEqual(expect.arrayContaining(['Done', 'Goes to the phone later']))
    expect(onPhone(desk).records).toEqual([])

    update[outdated](outdated === 'watch' ? newWatch : newPhone)
    desk.watch.kill()
    meet(desk)
    expect(onPhone(desk).records).toMatchObject([{ holdSeconds: 45, finished: true }])
    expect(recordsOnWatch(desk)).toEqual([])
    expect(page(desk)).not.toContain('update the app')
    expect(page(desk)).toContain(has)
    desk.watch.tap('close')
    expect(desk.watch.texts()).toContain('Hold 30 s')
    expect(desk.errors).toEqual([])
  })

  it('what the one stored before the other was updated is not lost when both go back', () => {
    const { desk, update } = deskWith(program, program)
    choose(desk, 30, 1)
    meet(desk)
    update.watch(watch)
    update.phone(phone)
    meet(desk)
    expect(desk.watch.texts()).toContain('Hold 30 s')
    update.watch(program)
    update.phone(program)
    meet(desk)
    expect(desk.watch.texts()).toContain('Hold 30 s')
    expect(page(desk)).toContain(has)
    expect(desk.errors).toEqual([])
  })
})

describe.each<[string, PackedProgram, PackedProgram]>([
  ['a watch from before it told what it has, and a phone that reads it', oldWatch, program],
  ['a phone from before it read what a watch has, and a watch that tells it', program, oldPhone],
])('%s', (_, watch, phone) => {
  it('settings and records go through, and nobody asks for an update', () => {
    const { desk, update } = deskWith(watch, phone)
    choose(desk, 30, 1)
    meet(desk)
    expect(desk.watch.texts()).toContain('Hold 30 s')
    expect(page(desk)).toContain(has)
    desk.watch.tap('go')
    desk.advance(seconds(170))
    expect(onPhone(desk).records).toMatchObject([{ holdSeconds: 30, finished: true }])
    choose(desk, 40, 2)
    desk.advance(seconds(2))
    expect(page(desk)).toContain(has)
    expect(page(desk)).not.toContain('update the app')

    update.watch(program)
    update.phone(program)
    meet(desk)
    expect(page(desk)).toContain(has)
    expect(page(desk)).not.toContain('Another watch')
    expect(desk.errors).toEqual([])
  })
})
