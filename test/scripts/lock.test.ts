import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, describe, expect, it } from 'vitest'
import { alone } from '../../scripts/lock.ts'
import { folders } from '../../scripts/project.ts'

mkdirSync(folders.work, { recursive: true })
const scratch = mkdtempSync(join(folders.work, 'lock-'))
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

describe('two that want one lock', () => {
  it('work one after the other, and the second is told once that it waits', async () => {
    const [file, happened] = [join(scratch, 'two'), [] as string[]]
    const work = (name: string) => async () => {
      happened.push(`${name} begins`)
      await sleep(500)
      happened.push(`${name} ends`)
    }
    const first = alone(file, work('first'))
    await Promise.all([first, alone(file, work('second'), () => happened.push('waits'))])
    const wanted = ['first begins', 'waits', 'first ends', 'second begins', 'second ends']
    expect(happened).toEqual(wanted)
    expect(existsSync(file)).toBe(false)
  })
})

describe('a lock', () => {
  it('is given back when the work fails', async () => {
    const file = join(scratch, 'fails')
    await expect(alone(file, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect(existsSync(file)).toBe(false)
  })

  it('that a process left behind when it was stopped holds nobody up', async () => {
    const file = join(scratch, 'left')
    const { pid } = spawnSync(process.execPath, ['--version'])
    writeFileSync(file, String(pid))
    expect(await alone(file, async () => 'done')).toBe('done')
  })
})
