import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { projectFolder } from '../../scripts/project.ts'
import { watchesDiffer, watchesDifferFile } from '../../scripts/watches-differ.ts'
import { anyCall } from '../../simulator/conditions/calls.ts'
import { conditions } from '../../simulator/conditions/index.ts'

const page = readFileSync(watchesDifferFile, 'utf-8')
const all = [anyCall, ...Object.values(conditions)]

describe('docs/watches-differ.md', () => {
  it('is what the list says: if not, run npm run docs', () => {
    expect(page).toBe(watchesDiffer())
  })

  it.each(Object.entries(conditions))(
    'has the condition %s, with its answers and evidence',
    (id, one) => {
      const row = page.split('\n').find((line) => line.includes(`\`${id}\``)) ?? ''
      for (const [answer, words] of Object.entries(one.answers)) {
        expect(row).toContain(`\`${answer}\``)
        expect(row).toContain(words)
      }
      expect(row).toContain(`| ${one.evidence}: ${one.source} | ${one.program} | `)
    },
  )

  it('names tests that there are', () => {
    const missing = all.flatMap(({ shownBy }) => (shownBy && !hasTest(shownBy) ? [shownBy] : []))
    expect(missing).toEqual([])
  })
})

function hasTest({ file, title }: { file: string; title: string }): boolean {
  const path = join(projectFolder, 'test', file)
  return existsSync(path) && readFileSync(path, 'utf-8').includes(title)
}
