import type { ServerResponse } from 'node:http'
import { join } from 'node:path'
import type { InlineConfig, Plugin } from 'vite'
import { deskInputs, fingerprint, unlessDone } from './fingerprint.ts'
import { zipProgram } from './programs.ts'
import { projectFolder } from './project.ts'

/** The desk, served to browsers on this machine. */
export interface ServedDesk {
  /** Where it is, e.g. `http://localhost:4173/`. */
  readonly url: string
  close(): Promise<void>
}

export interface ServeOptions {
  /** The port to begin with; the next free one is taken when it is not free. Default 4173. */
  readonly port?: number
  /** Shows the desk in the user's browser. Default false. */
  readonly open?: boolean
  /** Where the page is built, from the project's folder: two that run at once need two. Default `build/desk`. */
  readonly folder?: string
}

const deskFolder = join(projectFolder, 'simulator/desk')

/** Builds the desk's page and serves it together with the packed programs. Throws when the page does not build. */
export async function serveDesk({
  port = 4173,
  open = false,
  folder = 'build/desk',
}: ServeOptions = {}): Promise<ServedDesk> {
  const page = deskPage(join(projectFolder, folder))
  const config: InlineConfig = {
    ...page,
    plugins: [page.plugins, servePrograms()],
    build: { ...page.build, sourcemap: true },
    preview: { port, open, host: 'localhost' },
  }
  const { build, preview } = await import('vite')
  const print = fingerprint(projectFolder, deskInputs)
  await unlessDone(join(page.build.outDir, 'fingerprint'), print, () => build(config))
  const server = await preview(config)
  const url = server.resolvedUrls?.local[0]
  if (!url) throw new Error('The desk is built, but its server did not say where it listens.')
  return { url, close: () => server.close() }
}

/** How Vite builds the desk's page into `outDir`: all its addresses are relative, so that it works in any folder of a server. */
export function deskPage(outDir: string) {
  return {
    configFile: false,
    root: deskFolder,
    base: './',
    logLevel: 'warn',
    plugins: [onlyWoff2()],
    build: {
      outDir,
      emptyOutDir: true,
      chunkSizeWarningLimit: 1500,
      rolldownOptions: { checks: { pluginTimings: false } },
    },
  } satisfies InlineConfig
}

/** Leaves out the older of the two forms of each font: there are hundreds of files, one for each few glyphs. */
function onlyWoff2(): Plugin {
  return {
    name: 'only-woff2',
    enforce: 'pre',
    transform: (code, id) =>
      /@fontsource\/.+\.css$/.test(id)
        ? code.replace(/, url\([^)]+\.woff\) format\('woff'\)/g, '')
        : null,
  }
}

/** Answers `/packed/<screen>.zip` with the program for a screen, as the last build left it. */
function servePrograms(): Plugin {
  return {
    name: 'serve-programs',
    configurePreviewServer({ middlewares }) {
      middlewares.use('/packed', (request, response: ServerResponse) => {
        const screen = request.url?.match(/^\/([\w-]+)\.zip/)?.[1]
        const zip = screen ? zipProgram(screen, 1) : null
        response.statusCode = zip ? 200 : 404
        response.setHeader('content-type', 'application/zip')
        response.setHeader('cache-control', 'no-store')
        response.end(zip ?? undefined)
      })
    },
  }
}
