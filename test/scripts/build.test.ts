import { spawnSync } from 'node:child_process'
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { basename, join } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { wrapForWatch } from '../../scripts/compile.ts'
import { requireAllScreens, supportedScreens, zeusBuild } from '../../scripts/pack.ts'
import { folders, projectFolder } from '../../scripts/project.ts'
import { readZab } from '../../scripts/zab.ts'
import { makeZeusHome, writeDeviceTable } from '../../scripts/zeus-home.ts'
import { watchModels } from '../../simulator/models.ts'

/** Inside the project, so that Zeus finds zml as it does from the staging tree. */
mkdirSync(folders.work, { recursive: true })
const scratch = mkdtempSync(join(folders.work, 'test-'))
/** Zeus leaves its scratch files behind when it fails. */
beforeEach(() => vi.stubEnv('TMPDIR', scratch))
afterAll(() => rmSync(scratch, { recursive: true, force: true }))
afterEach(() => vi.unstubAllEnvs())

/** Zeus takes a while over pictures, and packs without all but the icon. */
function isNeeded(path: string): boolean {
  return !path.endsWith('.png') || basename(path) === 'icon.png'
}

/** A copy of the staging tree, and a home in which Zeus knows one watch. */
function copyStage(name: string): { stage: string; home: string } {
  const stage = join(scratch, name, 'stage')
  const home = join(scratch, name, 'home')
  cpSync(folders.stage, stage, { recursive: true, filter: isNeeded })
  makeZeusHome(home)
  writeDeviceTable(home, watchModels.slice(0, 1))
  return { stage, home }
}

const sentence = /^[A-Za-z][^\n]*\.$/

describe('the build', () => {
  it('refuses in one sentence when Zeus packs nothing, although Zeus exits with 0', async () => {
    const { stage, home } = copyStage('without-app')
    rmSync(join(stage, 'app.js'))
    await expect(zeusBuild(stage, home, 'forbidden')).rejects.toThrow(sentence)
  })

  it('does not take an older package for a new one', async () => {
    const { stage, home } = copyStage('older')
    rmSync(join(stage, 'app.js'))
    mkdirSync(join(stage, 'dist'), { recursive: true })
    writeFileSync(join(stage, 'dist/older.zab'), 'an older package')
    await expect(zeusBuild(stage, home, 'forbidden')).rejects.toThrow('made no package')
  })

  it('refuses a package that Zeus made while complaining', async () => {
    const { stage, home } = copyStage('complaint')
    appendFileSync(
      join(stage, 'page/index.js'),
      "import nothing from 'no-such-package'\nnothing()\n",
    )
    await expect(zeusBuild(stage, home, 'forbidden')).rejects.toThrow('no-such-package')
  })

  it('names the screens that a package lacks', () => {
    expect(() => requireAllScreens([])).toThrow(supportedScreens.join(', '))
  })

  it("leaves the user's home alone", async () => {
    const { stage, home } = copyStage('home')
    const usersHome = join(scratch, 'users-home')
    mkdirSync(usersHome)
    vi.stubEnv('HOME', usersHome)
    vi.stubEnv('USERPROFILE', usersHome)
    expect(readZab(await zeusBuild(stage, home, 'forbidden'))).toHaveLength(1)
    expect(readdirSync(usersHome)).toEqual([])
  })
})

describe('the compiled code', () => {
  it('keeps its imports outside the function that everything else goes into', async () => {
    const imports = 'import {\n  prop\n} from "@zos/ui";\n'
    const wrapped = await wrapForWatch(
      `${imports}var seconds = 45;\nPage({ prop, seconds });\n`,
      'Page',
    )
    expect(wrapped).toMatch(/^import \{ prop \} from "@zos\/ui";\n+Page\(\(\(/)
    expect(wrapped.match(/import/g)).toHaveLength(1)
  })

  it('hands the platform what the script gives to Page', async () => {
    const registered: unknown[] = []
    const wrapped = await wrapForWatch('var seconds = 45;\nPage({ seconds });\n', 'Page')
    new Function('Page', wrapped)((options: unknown) => registered.push(options))
    expect(registered).toEqual([{ seconds: 45 }])
  })
})

describe('offline, with a home that knows no login', () => {
  const closedProxy = 'http://127.0.0.1:9'
  it.each(['release', 'preview'])('npm run %s refuses in one sentence', (command) => {
    const home = mkdtempSync(join(scratch, 'no-login-'))
    const run = spawnSync(process.execPath, ['--import', 'tsx', `scripts/${command}.ts`], {
      cwd: projectFolder,
      encoding: 'utf8',
      timeout: 25_000,
      env: {
        PATH: process.env.PATH,
        HOME: home,
        USERPROFILE: home,
        HTTP_PROXY: closedProxy,
        HTTPS_PROXY: closedProxy,
      },
    })
    expect(run.status).toBe(1)
    expect(run.stderr.trim()).toMatch(sentence)
  })
})
