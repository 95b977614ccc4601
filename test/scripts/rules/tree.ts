import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, posix } from 'node:path'

const project = join(import.meta.dirname, '..', '..', '..')
const biome = join(
  dirname(createRequire(import.meta.url).resolve('@biomejs/biome/package.json')),
  'bin/biome',
)

/** Where a text stands in a tree. */
export interface Spot {
  readonly file: string
  /** Its first line, counted from 1. */
  readonly line: number
}

/** Files that the lint reads all at once, under the project's rules. */
export interface Tree {
  /** Puts a text at the end of a file. */
  put(file: string, text: string): Spot
  /** Puts an import at the end of a file: of a package by its name, or of another file of the tree by its path. */
  putImport(file: string, name: string): Spot
  /** Runs the lint, once. What it gives names the rules that are broken at a spot. */
  lint(): (spot: Spot) => string[]
}

/** A tree without files. */
export function plantTree(): Tree {
  const files = new Map<string, string[]>()
  const put = (file: string, text: string): Spot => {
    const before = files.get(file) ?? []
    files.set(file, [...before, ...text.split('\n')])
    return { file, line: before.length + 1 }
  }
  return {
    put,
    putImport: (file, name) => {
      const unique = `part${files.get(file)?.length ?? 0}`
      return put(file, `import { part as ${unique} } from '${sourceFor(file, name)}'`)
    },
    lint: () => {
      const findings = lintFiles(files)
      return (spot) => findings.filter((found) => isAt(found, spot)).map(ruleOf)
    },
  }
}

function sourceFor(file: string, name: string): string {
  if (/^(@|node:|i18n)/.test(name)) return name
  const path = posix.relative(posix.dirname(file), name)
  return path.startsWith('.') ? path : `./${path}`
}

interface Finding {
  readonly code: { readonly value: string }
  readonly location: {
    readonly path: string
    readonly range: { readonly start: { readonly line: number } }
  }
}

function isAt({ location }: Finding, { file, line }: Spot): boolean {
  return location.path === file && location.range.start.line === line
}

function ruleOf({ code }: Finding): string {
  return posix.basename(code.value)
}

function lintFiles(files: ReadonlyMap<string, readonly string[]>): readonly Finding[] {
  const folder = mkdtempSync(join(tmpdir(), 'rules-'))
  try {
    for (const part of ['biome.json', 'scripts/lint'])
      cpSync(join(project, part), join(folder, part), { recursive: true })
    for (const [file, lines] of files) {
      mkdirSync(dirname(join(folder, file)), { recursive: true })
      writeFileSync(join(folder, file), `${lines.join('\n')}\n`)
    }
    return (JSON.parse(runBiome(folder)) as { diagnostics: Finding[] }).diagnostics
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** What Biome prints; it ends with an error whenever it found something. */
function runBiome(folder: string): string {
  const args = ['lint', '--vcs-enabled=false', '--max-diagnostics=none', '--reporter=rdjson', '.']
  try {
    return execFileSync(process.execPath, [biome, ...args], {
      cwd: folder,
      stdio: 'pipe',
      encoding: 'utf8',
    })
  } catch (error) {
    return (error as { stdout: string }).stdout
  }
}
