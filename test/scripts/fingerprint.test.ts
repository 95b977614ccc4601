import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { fingerprint, unlessDone } from '../../scripts/fingerprint.ts'
import { folders } from '../../scripts/project.ts'

mkdirSync(folders.work, { recursive: true })
const root = mkdtempSync(join(folders.work, 'fingerprint-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

const file = join(root, 'engine/cue/words.ts')
const taken = () => fingerprint(root, ['app.ts', 'engine'])
let before = ''

beforeEach(() => {
  rmSync(root, { recursive: true, force: true })
  mkdirSync(join(root, 'engine/cue'), { recursive: true })
  writeFileSync(join(root, 'app.ts'), 'App()')
  writeFileSync(file, 'one')
  before = taken()
})

describe('the fingerprint of what the package is made from', () => {
  it.each([
    ['a text changes', () => writeFileSync(file, 'two')],
    ['a file comes', () => writeFileSync(join(root, 'engine/parse.ts'), '')],
    ['a file goes', () => rmSync(file)],
    ['a file gets another name', () => renameSync(file, join(root, 'engine/cue/pulses.ts'))],
  ])('changes when %s', (_, change) => {
    change()
    expect(taken()).not.toBe(before)
  })

  it('stays when only the time of a file changes', () => {
    utimesSync(file, 1, 1)
    expect(taken()).toBe(before)
  })
})

describe('work that a fingerprint stands for', () => {
  it('is done again when the fingerprint changes, or when it failed', async () => {
    const [mark, done] = [join(root, 'mark'), [] as string[]]
    const work = (name: string) => async () => done.push(name)
    await unlessDone(mark, 'a', work('first'))
    await unlessDone(mark, 'a', work('not again'))
    await unlessDone(mark, 'b', work('changed'))
    const failing = unlessDone(mark, 'c', () => Promise.reject(new Error('no')))
    await expect(failing).rejects.toThrow('no')
    await unlessDone(mark, 'b', work('after a failure'))
    expect(done).toEqual(['first', 'changed', 'after a failure'])
  })
})
