/** What each part of the program costs on the watch. */
import { expect, it } from 'vitest'
import { partsOf } from '../../scripts/parts.ts'
import { readManifest } from '../../scripts/project.ts'

const { pages } = readManifest().targets.default.module.page

/** The most that a folder may put into one script, bytes of shrunk source: one that grows beyond wants a reason. */
const mostBytes = 12_500

it.each(['app', ...pages])('%s: no folder weighs more than it may', async (script) => {
  const parts = await partsOf(script)
  console.info(
    `Bytes of shrunk source in ${script}: ${[...parts].map(([folder, bytes]) => `${folder} ${bytes}`).join(', ')}`,
  )
  expect(parts.size).toBeGreaterThan(0)
  for (const [folder, bytes] of parts) expect(bytes, folder).toBeLessThanOrEqual(mostBytes)
})
