/** A session on the desk, from code. After a build: `npx tsx docs/example.ts`. */
import { minutes, openDesk } from '../simulator/node.ts'

const desk = await openDesk({ model: 'Amazfit Balance' })
desk.phone.openSettings()
desk.phone.choose('Hold length', '60 s')
desk.watch.open()
desk.advance(1_000)
desk.watch.tap('go')
while (desk.watch.buttons().includes('next')) desk.watch.tap('next') // How to roll and the safety text, the first time.
desk.watch.tap('go')
desk.advance(minutes(12))

/** What stands on the watch now, and how many vibrations came until then. */
export const seen = { texts: desk.watch.texts(), vibrations: desk.watch.vibrations.length }
console.log(seen)
