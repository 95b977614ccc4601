import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** A lock without a number in it is being written just now, unless it is older than this, ms. */
const unwrittenMs = 10_000

/**
 * Does the work while no other process has the lock file, and gives back what it gives. `wait` is called
 * once when another process has it. A lock whose process has ended is taken over.
 */
export async function alone<T>(
  file: string,
  work: () => Promise<T>,
  wait: () => void = () => {},
): Promise<T> {
  mkdirSync(dirname(file), { recursive: true })
  for (let told = false; !take(file); told = true) {
    if (!told) wait()
    await sleep(200)
  }
  try {
    return await work()
  } finally {
    rmSync(file, { force: true })
  }
}

function take(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (!isExists(error)) throw error
    if (!isHeld(file)) rmSync(file, { force: true })
    return false // The next try takes it, should nobody be quicker.
  }
}

function isHeld(file: string): boolean {
  const since = statSync(file, { throwIfNoEntry: false })?.mtimeMs
  if (since === undefined) return false
  const pid = Number(readFileSync(file, 'utf8'))
  return pid > 0 ? isAlive(pid) : Date.now() - since < unwrittenMs
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM' // Another user's.
  }
}

function isExists(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EEXIST'
}
