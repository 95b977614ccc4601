import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

const project = join(import.meta.dirname, '..', '..')
const biome = join(
  dirname(createRequire(import.meta.url).resolve('@biomejs/biome/package.json')),
  'bin/biome',
)

let tree: string
beforeEach(() => {
  tree = mkdtempSync(join(tmpdir(), 'rules-'))
  copyFileSync(join(project, 'biome.json'), join(tree, 'biome.json'))
})
afterEach(() => rmSync(tree, { recursive: true }))

/** The import and global rules that the project's lint sees broken in a file of that name and text. */
function brokenRules(file: string, text: string): string[] {
  mkdirSync(dirname(join(tree, file)), { recursive: true })
  writeFileSync(join(tree, file), `${text}\n`)
  const found = lint()
  return [...found.matchAll(/lint\/style\/(noRestricted\w+)/g)].map(([, rule]) => `${rule}`)
}

function lint(): string {
  try {
    const args = [biome, 'lint', '--vcs-enabled=false', '--colors=off', '.']
    return execFileSync(process.execPath, args, { cwd: tree, stdio: 'pipe', encoding: 'utf8' })
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string }
    return `${stdout}${stderr}`
  }
}

describe('the lint', () => {
  it.each([
    ['engine/new.ts', "import { widget } from '@zos/ui'; widget()"],
    ['engine/new.ts', "import { send } from '../../link/zml'; send()"],
    ['page/new.ts', "import { widget } from '@zos/ui'; widget()"],
    ['page/turns.ts', "import { widget } from '@zos/ui'; widget()"],
    ['page/glass/layout.ts', "import { getText } from '@zos/i18n'; getText()"],
    ['page/new.ts', "import { BasePage } from '@zeppos/zml/base-page'; BasePage()"],
    ['page/new.ts', "import { openDesk } from '../../simulator/node'; openDesk()"],
    ['setting/new.ts', "import { layOut } from '../../page/glass/layout'; layOut()"],
    ['app-side/new.ts', "import { layOut } from '../../page/glass/layout'; layOut()"],
    ['app-side/new.ts', "import { layOut } from '../../simulator/node'; layOut()"],
    ['link/new.ts', "import { layOut } from '../../page/glass/layout'; layOut()"],
  ])('keeps out of %s: %s', (file, line) => {
    expect(brokenRules(file, line)).toContain('noRestrictedImports')
  })

  it.each([
    ['engine/new.ts', 'export const now = Date.now()'],
    ['engine/new.ts', 'setTimeout(() => undefined, 1)'],
    ['page/screen.ts', 'export const now = Date.now()'],
    ['page/index.ts', 'export const now = Date.now()'],
    ['page/screen.ts', 'setTimeout(() => undefined, 1)'],
  ])('keeps clock and timers out of %s: %s', (file, line) => {
    expect(brokenRules(file, line)).toContain('noRestrictedGlobals')
  })

  it.each([
    ['engine/routine/new.ts', "import { passes } from './routine'; export const first = passes[0]"],
    ['page/platform/new.ts', "import { widget } from '@zos/ui'; export const made = widget"],
    [
      'page/index.ts',
      "import { BasePage } from '@zeppos/zml/base-page'; export const base = BasePage",
    ],
  ])('lets %s have: %s', (file, line) => {
    expect(brokenRules(file, line)).toEqual([])
  })
})
