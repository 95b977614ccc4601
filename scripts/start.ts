import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { isBuilt } from './fingerprint.ts'
import { projectFolder } from './project.ts'
import { Refusal, runCommand } from './refusal.ts'
import { type ServedDesk, serveDesk } from './serve.ts'

/** Builds the package unless it is built already, so that the desk never shows an old one. */
function buildFirst(): void {
  if (isBuilt()) return
  console.log('Building the package (about a minute)…')
  const script = join(import.meta.dirname, 'build.ts')
  const args = ['--import', 'tsx', script, '--for-desk']
  const { status } = spawnSync(process.execPath, args, { cwd: projectFolder, stdio: 'inherit' })
  if (status !== 0) {
    throw new Refusal(
      'The package was not built, so there is nothing to show: see the reason above.',
    )
  }
}

/** True where a browser can be shown: a desktop, and somebody at the terminal. */
function hasScreen(): boolean {
  if (!process.stdout.isTTY || process.env.CI) return false
  if (process.platform !== 'linux') return true
  return Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY)
}

/**
 * Stops the desk when the process that started it is gone: npm hands a SIGTERM to its shell alone, which
 * ends without passing it on.
 */
function stopWhenLeft({ close }: ServedDesk): void {
  const starter = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === starter) return
    clearInterval(watch)
    void close().finally(() => process.exit())
  }, 500)
}

/** `npm start`: builds the package, serves the desk, and shows it where a screen is there. */
async function start(): Promise<void> {
  buildFirst()
  const desk = await serveDesk({ open: hasScreen() })
  stopWhenLeft(desk)
  console.log(`Press Ctrl+C to stop the desk. It is at ${desk.url}`)
}

await runCommand(start)
