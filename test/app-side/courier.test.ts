import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { defaultSettings } from '../../engine/routine/settings'
import { chosenToStored } from '../../engine/sync/chosen'
import { chosenKey } from '../../engine/sync/storage-keys'

/** The courier as it hands itself to zml, and what it sends. */
interface Courier {
  call(envelope: unknown): void
  onInit(): void
  onSettingsChange(change?: { readonly key: string }): void
}

vi.mock('@zeppos/zml/base-side', () => ({ BaseSideService: (options: unknown) => options }))
vi.mock('../../link/zml', async (original) => ({
  ...(await original<typeof import('../../link/zml')>()),
  guard: () => undefined,
}))

const stored = new Map<string, string>()
let sent: unknown[] = []

async function courier(): Promise<Courier> {
  const made: Courier[] = []
  vi.stubGlobal('AppSideService', (options: Courier) => made.push(options))
  vi.stubGlobal('settings', {
    settingsStorage: { getItem: (key: string) => stored.get(key) },
  })
  vi.resetModules()
  await import('../../app-side/index')
  const [only] = made
  if (!only) throw new Error('The courier did not hand itself over.')
  return Object.assign(only, { call: (envelope: unknown) => sent.push(envelope) })
}

beforeEach(() => {
  stored.clear()
  sent = []
})
afterEach(() => vi.unstubAllGlobals())

describe('the courier', () => {
  it('sends a choice at its start, and when told that it changed', async () => {
    stored.set(
      chosenKey,
      JSON.stringify(chosenToStored({ settings: defaultSettings, chosenAtMs: 5 })),
    )
    const service = await courier()
    service.onInit()
    service.onSettingsChange({ key: chosenKey })
    expect(sent).toHaveLength(2)
  })

  it('withstands a change of which nothing is said', async () => {
    const service = await courier()
    expect(() => service.onSettingsChange(undefined)).not.toThrow()
    expect(sent).toEqual([])
  })

  it.each(['{', '{}', '[1]', '{"version":1}'])(
    'sends no defaults in the place of the damaged choice %j',
    async (text) => {
      stored.set(chosenKey, text)
      const service = await courier()
      service.onInit()
      service.onSettingsChange({ key: chosenKey })
      expect(sent).toEqual([])
    },
  )
})
