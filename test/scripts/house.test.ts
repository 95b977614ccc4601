import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { projectFolder } from '../../scripts/project.ts'

const rooms = ['app.ts', 'engine', 'link', 'page', 'app-side', 'setting']

/** The folders of test/ that try the program as a whole. Each may have folders of its own. */
const wholes = ['formats', 'package', 'desk', 'storm', 'locales']

/** Paths of all TypeScript files in a folder, from the project's folder; a file is its own. */
function sourcesIn(path: string): string[] {
  if (path.endsWith('.ts')) return [path]
  const entries = readdirSync(join(projectFolder, path), { recursive: true, encoding: 'utf8' })
  return entries.filter((name) => name.endsWith('.ts')).map((name) => join(path, name))
}

function read(file: string): string {
  return readFileSync(join(projectFolder, file), 'utf8')
}

/** Paths of all Markdown files in a folder. */
function pagesIn(folder: string): string[] {
  const entries = readdirSync(join(projectFolder, folder), { recursive: true, encoding: 'utf8' })
  return entries.filter((name) => name.endsWith('.md')).map((name) => join(folder, name))
}

describe('the house', () => {
  it('has no two files of one name in what ships, index aside', () => {
    const files = rooms.flatMap(sourcesIn)
    const shared = files.filter((file) =>
      files.some((other) => other !== file && basename(other) === basename(file)),
    )
    expect(files).toContain('engine/parse.ts')
    expect(shared.filter((file) => basename(file) !== 'index.ts')).toEqual([])
  })

  it('has each test in the folder of what it tests', () => {
    const folders = new Set(sourcesIn('test').map((file) => dirname(file)))
    expect([...folders].filter((folder) => !isKnown(folder))).toEqual([])
  })

  it.each(['README.md', 'CONTRIBUTING.md', ...pagesIn('docs')])(
    'has all that %s links to',
    (file) => {
      const text = read(file)
      const links = [...text.matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, link = '']) => link)
      const missing = links.filter((link) => !existsSync(join(projectFolder, dirname(file), link)))
      expect(missing).toEqual([])
    },
  )

  it('has no command in README and CONTRIBUTING that package.json lacks', () => {
    const { scripts } = JSON.parse(read('package.json'))
    const text = read('README.md') + read('CONTRIBUTING.md')
    const named = [...text.matchAll(/npm run (\w+)/g)].map(([, name = '']) => name)
    expect(new Set(named).size).toBeGreaterThan(5)
    expect(named.filter((name) => !(name in scripts))).toEqual([])
  })

  it('has a README of at most 120 lines, none over 160 characters', () => {
    const lines = read('README.md').trimEnd().split('\n')
    expect(lines.length).toBeLessThanOrEqual(120)
    expect(lines.filter((line) => line.length > 160)).toEqual([])
  })
})

/** Whether a folder of test/ has its like outside, tries the whole, or belongs to a test beside it. */
function isKnown(folder: string): boolean {
  const [, room = '', ...inside] = folder.split('/')
  return (
    wholes.includes(room) ||
    existsSync(join(projectFolder, room, ...inside)) ||
    existsSync(join(projectFolder, `${folder}.test.ts`))
  )
}
