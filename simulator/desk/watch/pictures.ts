import type { Watch } from '../../types.ts'
import type { Picture, Pictures } from '../glass/image.ts'

/**
 * The pictures of the package on this watch, decoded when they are first asked for; `onReady` is
 * called when one can be drawn. A picture that is not there, or cannot be decoded, stays null.
 */
export function picturesOf(watch: Pick<Watch, 'image'>, onReady: () => void): Pictures {
  const known = new Map<string, Picture | null>()
  const decode = async (path: string, bytes: Uint8Array<ArrayBuffer>) => {
    const source = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
    known.set(path, { source, width: source.width, height: source.height })
    onReady()
  }
  return (path) => {
    const picture = known.get(path)
    if (picture !== undefined) return picture
    known.set(path, null)
    const bytes = watch.image(path)
    if (bytes) decode(path, new Uint8Array(bytes)).catch(() => known.set(path, null))
    return null
  }
}
