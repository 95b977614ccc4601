/** zml's side service fetches any address that a watch asks for. Ours hears no requests, and fetches nothing. */
import { describe, expect, it } from 'vitest'
import { createDesk } from '../../simulator/index.ts'
import { findModel, screenName } from '../../simulator/models.ts'
import { loadProgram, seconds } from '../../simulator/node.ts'
import type { PackedProgram } from '../../simulator/types.ts'
import { type Mutant, mutate } from '../storm/mutation/mutate.ts'

const model = findModel('Amazfit Balance')
const program = loadProgram(screenName(model))

const asking: Mutant = {
  what: 'the watch asks the phone to fetch a page',
  file: 'page/index.ts',
  find: 'meetPhone(opened)\n      },',
  replace: `meetPhone(opened)
        const params = { url: 'https://example.com/' }
        Object(this).messaging.request({ method: 'http.request', params }).catch(() => undefined)
      },`,
}
const hearing: Mutant = {
  what: 'the courier hears requests',
  file: 'app-side/index.ts',
  find: 'this.messaging?.offOnRequest()',
  replace: '',
  script: 'app-side/index',
}

/** What the phone writes of it. */
function fetched(device: PackedProgram, phone: PackedProgram): string[] {
  const startAtMs = Date.UTC(2026, 0, 5, 8)
  const desk = createDesk({ startAtMs, model, program: { ...device, phone: phone.phone } })
  desk.watch.open()
  desk.advance(seconds(90))
  desk.phone.openSettings()
  expect(desk.phone.texts()).toContain('The watch has these settings (confirmed 8:00 AM).')
  expect(desk.errors).toEqual([])
  return desk.log.map(({ text }) => text).filter((text) => text.includes('fetch'))
}

describe('a watch that asks the phone for http.request', async () => {
  const mutantOf = await mutate(program, [asking, hearing])

  it('gets nothing, and nothing is fetched', () => {
    expect(fetched(mutantOf(asking), program)).toEqual([])
  })

  it('would have the courier fetch, if it heard requests: there is no fetch here, and it says so', () => {
    expect(fetched(mutantOf(asking), mutantOf(hearing))).toHaveLength(1)
  })
})
