import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { minify, transform } from '@swc/core'
import { build, type Plugin } from 'esbuild'
import { projectFolder } from './project.ts'
import { Refusal } from './refusal.ts'

/** A script that Zeus packs by itself, with everything of ours that it imports. */
export interface Entry {
  /** From the project's folder, without its ending. */
  readonly path: string
  readonly runsOn: 'watch' | 'phone'
}

/** What the watch, or the Zepp app, brings itself: zml, the `@zos` modules, the translations. */
const fromOutside = ['@zeppos/*', '@zos/*', 'i18n']

/**
 * Compiles an entry, with the modules of ours that it imports, into one ES2020 file of `stageFolder`.
 * Throws a Refusal when a source does not compile.
 */
export async function compileEntry(entry: Entry, stageFolder: string): Promise<void> {
  const file = join(stageFolder, `${entry.path}.js`)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, await compile(entry))
}

/**
 * The text of that file: small where it runs on the watch, since every byte of bytecode counts there.
 * Esbuild's `plugins` may put other sources in the place of ours.
 */
export async function compile(
  { path, runsOn }: Entry,
  plugins: readonly Plugin[] = [],
): Promise<string> {
  const bundled = await bundle(path, plugins)
  if (runsOn === 'phone') return bundled
  return shrink(wrapForWatch(bundled, path === 'app' ? 'App' : 'Page'))
}

async function bundle(path: string, plugins: readonly Plugin[]): Promise<string> {
  try {
    const { outputFiles } = await build({
      absWorkingDir: projectFolder,
      entryPoints: [`${path}.ts`],
      plugins: [...plugins],
      bundle: true,
      write: false,
      external: fromOutside,
      format: 'esm',
      target: 'es2020',
      charset: 'utf8',
      logLevel: 'silent',
    })
    return outputFiles[0]?.text ?? ''
  } catch (error) {
    throw new Refusal(`The TypeScript does not compile: ${String(error)}`)
  }
}

/** An import as esbuild prints it: from the start of a line to the semicolon that ends it. */
const printedImport = /^import [^;]*;$/gm

const mentionedMost = 'Math, Object, Number, Array'

/**
 * Puts everything but the imports into a function of its own, which hands what the script gives to
 * `App` or `Page` to the real one outside: Zeus' packer looks for that call, as a statement by itself.
 * It lays a script straight into a `with` block, where each mention of a name of the script compiles to
 * a look-up in that block first; inside a function it does not. The same goes for what the engine brings:
 * the names mentioned most are handed in. Saves some 2,300 bytes after shrinking, and a look-up at each mention.
 */
export function wrapForWatch(module: string, register: 'App' | 'Page'): string {
  const imports = module.match(printedImport) ?? []
  const body = module.replace(printedImport, '').trim()
  return `${imports.join('\n')}
${register}(((${mentionedMost}) => {
let given
const ${register} = (options) => { given = options }
${body}
return given
})(${mentionedMost}))
`
}

/**
 * Shrinks a module for the QuickJS compiler of 2020. A function's variables, named at its head all together,
 * save some 200 bytes. Names stay as they are: shorter ones save 31 bytes in all, and an error on the watch
 * should say where it was.
 */
async function shrink(module: string): Promise<string> {
  const { code } = await minify(arraysAsTheyAre(await plainer(module)), {
    module: true,
    compress: { passes: 3, toplevel: true, hoist_vars: true },
    mangle: false,
  })
  return assignsItself(code)
}

/**
 * Writes newer syntax as older one, where that compiler makes less of it: it spends three bytes on each use of a
 * `let` or `const` and one on a `var`, 13 on each destructuring beside its fields, a call of `concat` on each
 * template. Object spreads become Object.assign here, because Zeus' packer, and swc too, would bring helpers
 * that do the same in 270 bytes. Destructurings and templates save some 2,200 bytes after shrinking.
 */
async function plainer(module: string): Promise<string> {
  const { code } = await transform(module, {
    configFile: false,
    swcrc: false,
    isModule: true,
    env: {
      targets: { chrome: '100' },
      include: [
        'transform-block-scoping',
        'transform-destructuring',
        'transform-object-rest-spread',
        'transform-template-literals',
      ],
    },
    jsc: {
      externalHelpers: true,
      parser: { syntax: 'ecmascript' },
      assumptions: {
        setSpreadProperties: true,
        objectRestNoSymbols: true,
        pureGetters: true,
        ignoreToPrimitiveHint: true,
      },
    },
  })
  return code
}

/** Array patterns of ours take arrays only, so what swc's helpers make an array of is one already. */
function arraysAsTheyAre(code: string): string {
  return code.replace(
    /import \{ _ as (\w+) \} from "@swc\/helpers\/_\/_(?:sliced_)?to_array";/g,
    'const $1 = (array) => array;',
  )
}

/** Puts Object.assign, which the watch has, in the place of swc's helper for it. Throws a Refusal where another one is wanted. */
function assignsItself(code: string): string {
  const assigning = code.replace(
    /import\{_ as (\w+)\}from"@swc\/helpers\/_\/_extends";/,
    'const $1=Object.assign;',
  )
  const helper = /"(@swc\/helpers[^"]*)"/.exec(assigning)?.[1]
  if (helper === undefined) return assigning
  throw new Refusal(
    `A source for the watch needs ${helper}: write it without, as an object rest can be, or teach scripts/compile.ts to replace it.`,
  )
}
