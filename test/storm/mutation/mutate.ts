/** Programs broken on purpose: each is ours with one place of one source changed, compiled and packed as `npm run build` does. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'esbuild'
import { compile } from '../../../scripts/compile.ts'
import { projectFolder } from '../../../scripts/project.ts'
import type { PackedProgram } from '../../../simulator/types.ts'
import { type Compiled, packScripts, type Script } from './pack.ts'

export interface Mutant {
  /** What is broken. */
  readonly what: string
  /** The source that changes, from the project's folder, e.g. `engine/session/turn.ts`. */
  readonly file: string
  /** Stands in that source exactly once. */
  readonly find: string
  readonly replace: string
  /** The script that is broken; absent: the watch's page. The other script keeps the source as it is. */
  readonly script?: Script
}

/**
 * Makes a program of each mutant out of the whole one. Rejects before anything is packed when mutants
 * do not fit the sources, with a sentence for each.
 */
export async function mutate(
  program: PackedProgram,
  mutants: readonly Mutant[],
): Promise<(mutant: Mutant) => PackedProgram> {
  const misfits = mutants.flatMap((mutant) => misfit(mutant) ?? [])
  if (misfits.length > 0) throw new Error(misfits.join('\n'))
  const packed = await packScripts(await compileAll(mutants))
  return (mutant) => {
    const bytes = packed[mutants.indexOf(mutant)]
    if (!bytes) throw new RangeError(`"${mutant.what}" is none of these mutants.`)
    return withScript(program, scriptOf(mutant), bytes)
  }
}

/** Compiles a script as it is, or with other sources that a plugin brings. */
export async function compileScript(script: Script, plugins: Plugin[] = []): Promise<Compiled> {
  const runsOn = script === 'page/index' ? 'watch' : 'phone'
  return { script, text: await compile({ path: script, runsOn }, plugins) }
}

const scriptOf = ({ script = 'page/index' }: Mutant): Script => script

function misfit({ what, file, find }: Mutant): string | undefined {
  if (!existsSync(join(projectFolder, file))) return `"${what}": there is no ${file}.`
  const places = sourceOf(file).split(find).length - 1
  if (places === 1) return undefined
  return `"${what}": this is ${places} times in ${file}, and must be once: ${find}`
}

function sourceOf(file: string): string {
  return readFileSync(join(projectFolder, file), 'utf8')
}

async function compileAll(mutants: readonly Mutant[]): Promise<readonly Compiled[]> {
  const scripts = [...new Set(mutants.map(scriptOf))]
  const [whole, broken] = await Promise.all([
    Promise.all(scripts.map((script) => compileScript(script))),
    Promise.all(mutants.map((one) => compileScript(scriptOf(one), [changedSource(one)]))),
  ])
  const alike = broken.findIndex(({ text }) => whole.some((one) => one.text === text))
  const mutant = mutants[alike]
  if (!mutant) return broken
  const { what, file } = mutant
  throw new Error(`"${what}": what changes in ${file} changes nothing in ${scriptOf(mutant)}.`)
}

function changedSource({ file, find, replace }: Mutant): Plugin {
  const contents = sourceOf(file).replace(find, () => replace)
  return {
    name: 'mutant',
    setup({ onLoad }) {
      onLoad({ filter: /\.ts$/ }, ({ path }) =>
        path === join(projectFolder, file) ? { contents, loader: 'ts' } : undefined,
      )
    },
  }
}

function withScript(program: PackedProgram, script: Script, bytes: Uint8Array): PackedProgram {
  const { device, phone } = program
  return script === 'page/index'
    ? { device: new Map(device).set('page/index.js', bytes), phone }
    : { device, phone: new Map(phone).set('app-side.js', bytes) }
}
