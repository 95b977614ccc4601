import { existsSync, readdirSync, readFileSync } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { join, relative, sep } from 'node:path'
import { type Zippable, zipSync } from 'fflate'
import { build, type InlineConfig, type Plugin, preview } from 'vite'
import { screenName, watchModels } from '../simulator/models.ts'
import { folders, projectFolder } from './project.ts'

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
  const config: InlineConfig = {
    configFile: false,
    root: deskFolder,
    base: './',
    logLevel: 'warn',
    plugins: [onlyWoff2(), servePrograms()],
    build: {
      outDir: join(projectFolder, folder),
      emptyOutDir: true,
      sourcemap: true,
      chunkSizeWarningLimit: 1500,
      rolldownOptions: { checks: { pluginTimings: false } },
    },
    preview: { port, open, host: 'localhost' },
  }
  await build(config)
  const server = await preview(config)
  const url = server.resolvedUrls?.local[0]
  if (!url) throw new Error('The desk is built, but its server did not say where it listens.')
  return { url, close: () => server.close() }
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
        const zip = screen ? zipProgram(screen) : null
        response.statusCode = zip ? 200 : 404
        response.setHeader('content-type', 'application/zip')
        response.setHeader('cache-control', 'no-store')
        response.end(zip ?? undefined)
      })
    },
  }
}

/** The packed program for a screen as one zip, or null when the build has left none. */
function zipProgram(screen: string): Uint8Array | null {
  const isScreen = watchModels.some((model) => screenName(model) === screen)
  const folder = join(folders.packed, screen)
  return isScreen && existsSync(folder) ? zipSync(filesIn(folder), { level: 1 }) : null
}

function filesIn(folder: string): Zippable {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  return Object.fromEntries(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [relative(folder, path).split(sep).join('/'), readFileSync(path)]),
  )
}
