import type { Bench } from '../bench.ts'
import { createDate } from '../date.ts'
import type { Life } from '../life.ts'
import { createScope, type Scope } from '../sandbox.ts'
import type { Phone } from '../types.ts'
import type { WrongClocks } from '../wrong-clocks.ts'
import { createHmUtils } from './texts.ts'

/** The global names that both programs of the phone have, and `names`. Its timers are on time. */
export function createPhoneScope(
  bench: Bench,
  life: Life,
  phone: Pick<Phone, 'conditions'> & { readonly clocks: WrongClocks },
  names: Scope,
): Scope {
  return createScope(bench, life, {
    ...createTimers(bench, life),
    Date: createDate({
      nowMs: () => bench.clock.nowMs + phone.clocks.aheadMs,
      timeZone: () => bench.timeZone,
    }),
    HmUtils: createHmUtils(() => phone.conditions.phoneTexts),
    userSettings: { lang: bench.language },
    ...names,
  })
}

function createTimers({ clock }: Bench, life: Life): Scope {
  const pending = new Map<number, () => void>()
  let lastId = 0
  const start = (callback: () => void, delayMs: number, periodic: boolean) => {
    lastId += 1
    const id = lastId
    const arm = () => pending.set(id, life.at(clock.nowMs + Math.max(1, delayMs), fire))
    const fire = () => {
      if (periodic) arm()
      else pending.delete(id)
      callback()
    }
    arm()
    return id
  }
  const stop = (id: unknown) => {
    pending.get(Number(id))?.()
    pending.delete(Number(id))
  }
  return {
    setTimeout: (callback: () => void, delayMs = 1) => start(callback, delayMs, false),
    setInterval: (callback: () => void, periodMs = 1) => start(callback, periodMs, true),
    clearTimeout: stop,
    clearInterval: stop,
  }
}
