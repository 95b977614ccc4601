import { Buffer } from 'buffer/index.js'
import { showValue } from '../../describe.ts'
import type { Run } from '../run.ts'

/** `@zos/i18n`. */
export type I18nModule = Pick<typeof import('@zos/i18n'), 'getText'>

/** Texts in the watch's language if the package has exactly that one, else in the default of `app.json`. */
export function createI18nModule({ hardware }: Run): I18nModule {
  const { program, bench, manifest } = hardware
  const read = (name: string) => program.device.get(`assets/raw/locale/${name}.btxt`)
  const file = read(bench.language) ?? read(manifest.defaultLanguage)
  const ids = readTexts(read('TID'))
  const texts = readTexts(file)
  const byId = new Map(ids.map((id, place) => [id, texts[place] ?? '']))
  return {
    getText(id) {
      const text = byId.get(id)
      if (text !== undefined) return text
      throw new RangeError(`getText got ${showValue(id)}, which no locale file of the watch has.`)
    },
  }
}

/** A `.btxt` file: the number of texts, then where each begins (both 4 bytes, big endian), then the texts in UTF-8, end to end. */
export function readTexts(bytes: Uint8Array | undefined): string[] {
  if (!bytes) return []
  const buffer = Buffer.from(bytes)
  const count = buffer.readUInt32BE(0)
  const startOf = (place: number) =>
    place < count ? buffer.readUInt32BE(4 * (place + 1)) : buffer.length
  return Array.from({ length: count }, (_, place) =>
    buffer.toString('utf-8', startOf(place), startOf(place + 1)),
  )
}
