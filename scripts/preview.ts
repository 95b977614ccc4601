import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { runTool, toolCommand } from './packer.ts'
import { folders, projectFolder, usageDataNotice } from './project.ts'
import { Refusal, runCommand } from './refusal.ts'
import { stageProgram } from './stage.ts'

/** Throws a Refusal unless Zeus reaches its maker with the user's own login. */
async function requireLogin(): Promise<void> {
  const { output } = await runTool({
    tool: 'zeus',
    args: ['status'],
    folder: projectFolder,
    network: 'allowed',
    silenceLimitSeconds: 60,
  })
  if (/login status: logged/.test(output)) return
  throw new Refusal(
    'A preview needs the internet and your Zepp login, and Zeus has not both: go online, run npx zeus login, then npm run preview again.',
  )
}

/** Runs `zeus preview` in this terminal: it asks for the watch and draws the code to scan. */
async function previewStage(): Promise<void> {
  const [command, args] = toolCommand('zeus', ['preview', ...process.argv.slice(2)])
  const child = spawn(command, args, { cwd: folders.stage, stdio: 'inherit' })
  const [exitCode] = await once(child, 'exit')
  if (exitCode === 0) return
  throw new Refusal('zeus preview failed; what it printed above says why.')
}

/** `npm run preview`: the program on one's own watch, through the Zepp app's QR code. */
async function preview(): Promise<void> {
  console.log(usageDataNotice)
  await requireLogin()
  await stageProgram(folders.stage)
  await previewStage()
}

await runCommand(preview)
