import { mkdirSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { type ModuleItem, minify, parse, print, transform } from '@swc/core'
import { build, type Plugin } from 'esbuild'
import { projectFolder } from './project.ts'
import { Refusal } from './refusal.ts'

/** A script that Zeus packs by itself, with everything of ours that it imports. */
export interface Entry {
  /** From the project's folder, without its ending. */
  readonly path: string
  readonly runsOn: 'watch' | 'phone'
}

/** A script that must run before zml's: Zeus' packer lays what a script imports before it, in the order of its imports. */
export const runsFirst = 'page/platform/quiet-log'

/** Leaves it to the packer. */
const isLeft: Plugin = {
  name: 'runs first',
  setup({ onResolve }) {
    onResolve({ filter: /\/quiet-log$/ }, ({ kind }) =>
      kind === 'entry-point' ? undefined : { path: `./${runsFirst}`, external: true },
    )
  },
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
  return shrink(await wrapForWatch(await plainer(bundled), path === 'app' ? 'App' : 'Page'))
}

async function bundle(path: string, plugins: readonly Plugin[]): Promise<string> {
  try {
    const { outputFiles } = await build({
      absWorkingDir: projectFolder,
      entryPoints: [`${path}.ts`],
      plugins: [isLeft, ...plugins],
      bundle: true,
      write: false,
      external: fromOutside,
      loader: { '.svg': 'base64' },
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

const mentionedMost = 'Math, Object, Number, Array'

/**
 * Puts everything but the imports into a function of its own, which hands what the script gives to
 * `App` or `Page` to the real one outside: Zeus' packer looks for that call, as a statement by itself.
 * It lays a script straight into a `with` block, where each mention of a name of the script compiles to
 * a look-up in that block first; inside a function it does not. Saves 8,800 bytes of bytecode and 73 steps a
 * running minute. The same goes for what the engine brings: the names mentioned most are handed in, for 960 bytes.
 */
export async function wrapForWatch(module: string, register: 'App' | 'Page'): Promise<string> {
  const { body, ...program } = await parse(module, { syntax: 'ecmascript', target: 'es2020' })
  const isImport = ({ type }: ModuleItem) => type === 'ImportDeclaration'
  const printed = async (part: ModuleItem[]) => (await print({ ...program, body: part })).code
  return `${await printed(body.filter(isImport))}
${register}(((${mentionedMost}) => {
let given
const ${register} = (options) => { given = options }
${await printed(body.filter((item) => !isImport(item)))}
return given
})(${mentionedMost}))
`
}

/**
 * Shrinks a module for the QuickJS compiler of 2020. A function's variables are named at its head all together, for
 * 400 bytes and 31 steps a minute. Names stay as they are: an error on the watch should say where it was.
 */
async function shrink(module: string): Promise<string> {
  const { code } = await minify(module, {
    module: true,
    compress: { passes: 3, toplevel: true, hoist_vars: true },
    mangle: false,
  })
  return code
}

/**
 * Writes newer syntax as older one, where that compiler makes less of it. What each saves, in bytes of bytecode and
 * steps a running minute: `var` for `let` and `const` 5,800 and 9, plain assignments for destructuring 3,500 and
 * 1,260, Object.assign for spreads 3,000 and 14,300 (Zeus' packer would bring a slow helper), sums for templates 160
 * and 93.
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
  return withHelpers(code)
}

/** Swc's helpers, as the watch's engine has them already. An array pattern of ours takes an array only. */
const helpers: Readonly<Record<string, string>> = {
  _extends: 'export const _ = Object.assign',
  _to_array: 'export const _ = (array) => array',
  _sliced_to_array: 'export const _ = (array) => array',
}

/** Bundles them in. Throws a Refusal where another one is wanted. */
async function withHelpers(module: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: module, resolveDir: projectFolder },
    plugins: [isLeft, ownHelpers],
    bundle: true,
    write: false,
    external: fromOutside,
    format: 'esm',
    target: 'es2020',
    charset: 'utf8',
    logLevel: 'silent',
  })
  return outputFiles[0]?.text ?? ''
}

const ownHelpers: Plugin = {
  name: 'own helpers',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^@swc\/helpers\// }, ({ path }) => ({
      path: basename(path),
      namespace: 'helper',
    }))
    onLoad({ filter: /.*/, namespace: 'helper' }, ({ path }) => {
      const contents = helpers[path]
      if (contents !== undefined) return { contents }
      throw new Refusal(
        `A source for the watch needs ${path} of @swc/helpers: write it without, or teach scripts/compile.ts what the watch has in its place.`,
      )
    })
  },
}
