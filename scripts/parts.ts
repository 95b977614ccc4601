import { dirname } from 'node:path'
import { build } from 'esbuild'
import { projectFolder } from './project.ts'

/**
 * What each folder of ours puts into a script for the watch, in bytes of its shrunk source, the largest first: its
 * share of the bytecode, nearly. `path`: the script, e.g. `page/index`.
 */
export async function partsOf(path: string): Promise<ReadonlyMap<string, number>> {
  const { metafile } = await build({
    absWorkingDir: projectFolder,
    entryPoints: [`${path}.ts`],
    bundle: true,
    minify: true,
    metafile: true,
    write: false,
    outdir: 'build',
    external: ['@zeppos/*', '@zos/*', 'i18n'],
    format: 'esm',
    target: 'es2020',
    logLevel: 'silent',
  })
  const parts = new Map<string, number>()
  for (const { inputs } of Object.values(metafile.outputs))
    for (const [file, { bytesInOutput }] of Object.entries(inputs))
      parts.set(dirname(file), (parts.get(dirname(file)) ?? 0) + bytesInOutput)
  return new Map([...parts].sort(([, one], [, other]) => other - one))
}
