import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const require = createRequire(import.meta.url)

function toolPath(packageName: string, script: string): string {
  return join(dirname(require.resolve(`${packageName}/package.json`)), script)
}

const tools = {
  /** The vendor's command line: packs as for a watch. */
  zeus: toolPath('@zeppos/zeus-cli', 'bin/main.js'),
  /** The packer inside Zeus, by itself: has options that Zeus does not pass on. */
  zpm: toolPath('@zeppos/zpm', 'bin/index.js'),
} as const

/** How a run of one of the vendor's tools ended. */
export interface ToolRun {
  /** Null when it was stopped because it had gone silent. */
  readonly exitCode: number | null
  /** All it wrote, to stdout and stderr together. */
  readonly output: string
}

export interface ToolOptions {
  readonly tool: keyof typeof tools
  readonly args: readonly string[]
  /** The staging tree. */
  readonly folder: string
  /** The home folder it shall believe in; absent: the user's own. */
  readonly home?: string
  /** Where it shall put its scratch files; absent: the user's own. */
  readonly temporary?: string
  /** `forbidden` leads every call to a closed port of this machine, usage data included. */
  readonly network: 'allowed' | 'forbidden'
  /** It is stopped when it has written nothing for this long: as long as it works, it may go on. */
  readonly silenceLimitSeconds: number
}

const closedProxy = 'http://127.0.0.1:9'
const noNetwork = {
  http_proxy: closedProxy,
  https_proxy: closedProxy,
  HTTP_PROXY: closedProxy,
  HTTPS_PROXY: closedProxy,
  no_proxy: '',
  NO_PROXY: '',
}

/** The environment in which a tool of the vendor runs. */
export function toolEnvironment(
  options: Pick<ToolOptions, 'home' | 'temporary' | 'network'>,
): NodeJS.ProcessEnv {
  return {
    ...process.env,
    ...(options.home && { HOME: options.home, USERPROFILE: options.home }),
    ...(options.temporary && {
      TMPDIR: options.temporary,
      TEMP: options.temporary,
      TMP: options.temporary,
    }),
    ...(options.network === 'forbidden' && noNetwork),
    NO_COLOR: '1',
    FORCE_COLOR: '0',
  }
}

/** Command line and arguments that start a tool with the Node that runs us. */
export function toolCommand(tool: keyof typeof tools, args: readonly string[]): [string, string[]] {
  return [process.execPath, [tools[tool], ...args]]
}

/** Runs a tool of the vendor without a terminal. Rejects only when Node itself cannot be started. */
export function runTool(options: ToolOptions): Promise<ToolRun> {
  return runQuietly(toolCommand(options.tool, options.args), options)
}

/** Runs a command without a terminal, for as long as it goes on writing. */
export function runQuietly(
  [command, args]: [string, string[]],
  options: Omit<ToolOptions, 'tool' | 'args'>,
): Promise<ToolRun> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: options.folder,
      env: toolEnvironment(options),
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const limit = setTimeout(
      () => child.kill('SIGKILL'),
      options.silenceLimitSeconds * 1000,
    ).unref()
    let output = ''
    const collect = (chunk: Buffer) => {
      output += chunk.toString()
      limit.refresh()
    }
    child.stdout.on('data', collect)
    child.stderr.on('data', collect)
    child.on('error', reject)
    child.on('close', (exitCode) => {
      clearTimeout(limit)
      resolve({ exitCode, output })
    })
  })
}
