import type { Files, ScreenPackage } from './zab.ts'

/** What one screen's package weighs. */
export interface ScreenSizes {
  readonly screen: string
  readonly zpkBytes: number
  readonly deviceZipBytes: number
  /** QuickJS bytecode of our own, without zml. */
  readonly ownBytecodeBytes: number
  /** The same by script: `app`, `page/index`. */
  readonly ownBytesByScript: Readonly<Record<string, number>>
}

/** Bytes of QuickJS bytecode of each script that goes to the watch: the app's and every page's. */
function bytecodeBytes(device: Files): [script: string, bytes: number][] {
  return [...device]
    .filter(([path]) => path.endsWith('.bin') && !path.startsWith('assets/'))
    .map(([path, { length }]) => [path.replace('.bin', ''), length])
}

/**
 * Weighs a package. Our own bytecode cannot be read off, since the packer bundles zml (about 32 KiB
 * in app and page together) into the same files. So it is a difference: all bytecode of the package,
 * less all bytecode of `baseline`, which is the same app and pages with zml and nothing else, compiled
 * by the same compiler in the same build.
 */
export function measure(pack: ScreenPackage, baseline: Files): ScreenSizes {
  const without = new Map(bytecodeBytes(baseline))
  const own = bytecodeBytes(pack.device).map(([script, bytes]): [string, number] => [
    script,
    bytes - (without.get(script) ?? 0),
  ])
  return {
    screen: pack.screen,
    zpkBytes: pack.zpkBytes,
    deviceZipBytes: pack.deviceZipBytes,
    ownBytecodeBytes: own.reduce((sum, [, bytes]) => sum + bytes, 0),
    ownBytesByScript: Object.fromEntries(own),
  }
}

/** The sizes as a table for a terminal, one line a screen. */
export function formatSizes(sizes: readonly ScreenSizes[]): string {
  const head = ['screen', 'zpk, bytes', 'device.zip, bytes', 'own bytecode, bytes']
  const rows = sizes.map((row) => [
    row.screen,
    ...[row.zpkBytes, row.deviceZipBytes, row.ownBytecodeBytes].map((bytes) =>
      bytes.toLocaleString('en-US'),
    ),
  ])
  const widths = head.map((_, column) =>
    Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)),
  )
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => {
        const width = widths[column] ?? 0
        return column === 0 ? cell.padEnd(width) : cell.padStart(width)
      })
      .join('  ')
  return [head, ...rows].map(line).join('\n')
}
