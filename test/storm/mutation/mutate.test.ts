/** The mutants are the real program with one place of one source changed. */
import { describe, expect, it } from 'vitest'
import { supportedScreens } from '../../../scripts/pack.ts'
import { loadProgram } from '../../../simulator/node.ts'
import { compileScript, type Mutant, mutate } from './mutate.ts'
import { packScripts } from './pack.ts'

const courier: Mutant = {
  what: 'the phone forgets what the watch confirmed',
  file: 'engine/sync/storage-keys.ts',
  find: "confirmedKey = 'confirmed'",
  replace: "confirmedKey = 'forgotten'",
  script: 'app-side/index',
}

describe('a program that is compiled and packed for a mutant', () => {
  it('is the package, byte for byte, when nothing is changed', async () => {
    const scripts = await Promise.all([
      compileScript('page/index'),
      compileScript('app-side/index'),
    ])
    const [page, side] = await packScripts(scripts)
    for (const { device, phone } of supportedScreens.map(loadProgram)) {
      expect(textOf(page)).toBe(textOf(device.get('page/index.js')))
      expect(textOf(side)).toBe(textOf(phone.get('app-side.js')))
    }
  }, 600_000)

  it('has the change in its one script, and all else as it was', async () => {
    const program = loadProgram('round-480x480')
    const { device, phone } = (await mutate(program, [courier]))(courier)
    const [before, after] = [program.phone, phone].map((files) => textOf(files.get('app-side.js')))
    expect(after).toBe(before?.replace("'confirmed'", "'forgotten'"))
    expect(after).not.toBe(before)
    expect(device).toEqual(program.device)
    expect([...phone.keys()]).toEqual([...program.phone.keys()])
  }, 600_000)
})

describe('a mutant is refused, with a sentence, when', () => {
  it.each<[string, Partial<Mutant>, string]>([
    [
      'its text is not there',
      { find: 'no such text' },
      '"…": this is 0 times in engine/sync/storage-keys.ts, and must be once: no such text',
    ],
    [
      'its text is there more than once',
      { find: 'export const ' },
      '"…": this is 6 times in engine/sync/storage-keys.ts, and must be once: export const ',
    ],
    ['its source is not there', { file: 'engine/gone.ts' }, '"…": there is no engine/gone.ts.'],
    [
      'its source is not in its script',
      { script: 'page/index' },
      '"…": what changes in engine/sync/storage-keys.ts changes nothing in page/index.',
    ],
    [
      'it changes nothing',
      { replace: courier.find },
      '"…": what changes in engine/sync/storage-keys.ts changes nothing in app-side/index.',
    ],
  ])('%s', async (_, change, sentence) => {
    const mutant = { ...courier, ...change, what: '…' }
    await expect(mutate(loadProgram('round-480x480'), [mutant])).rejects.toThrow(
      new Error(sentence),
    )
  })

  it('and all that are, at once', async () => {
    const mutants = ['first', 'second'].map((what) => ({ ...courier, what, find: 'no such text' }))
    await expect(mutate(loadProgram('round-480x480'), mutants)).rejects.toThrow(
      /^"first": .*\n"second": .*$/,
    )
  })
})

function textOf(bytes: Uint8Array | undefined): string {
  return new TextDecoder().decode(bytes)
}
