import { unzipSync } from 'fflate'
import { screenName, type WatchModel } from '../models.ts'
import type { PackedProgram } from '../types.ts'

/**
 * Fetches what Zeus' packer made of the program for a model's screen.
 * Throws a sentence when the desk's server has no such package or cannot be reached.
 */
export async function fetchProgram(model: WatchModel): Promise<PackedProgram> {
  const screen = screenName(model)
  const answer = await fetch(`./packed/${screen}.zip`).catch(refuseSilence)
  if (!answer.ok) {
    throw new Error(
      `There is no package for the screen ${screen} (${model.name}). Run "npm run build", then try again.`,
    )
  }
  return unpackProgram(new Uint8Array(await answer.arrayBuffer()))
}

function refuseSilence(): never {
  throw new Error(
    'The desk\'s server does not answer. Run "npm start" again, then reload this page.',
  )
}

/** The program in a zip with the folders `device/` and `phone/`. */
export function unpackProgram(zip: Uint8Array): PackedProgram {
  const files = Object.entries(unzipSync(zip))
  return { device: filesUnder('device/', files), phone: filesUnder('phone/', files) }
}

function filesUnder(folder: string, files: [string, Uint8Array][]): Map<string, Uint8Array> {
  return new Map(
    files
      .filter(([path]) => path.startsWith(folder) && !path.endsWith('/'))
      .map(([path, bytes]) => [path.slice(folder.length), bytes]),
  )
}
