/** What is stored and sent, held fast: a pinned file that fails here means that a format changed, and needs a new version. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { describe, expect, it } from 'vitest'
import { fieldsOf, fromJson } from '../../engine/parse'
import { choices, type Settings } from '../../engine/routine/settings'
import { pinned, pinnedNames } from './pinned'
import { sent } from './sent'
import { before, stored } from './stored'
import { allSettings } from './values'

const formats = { ...stored, ...sent }

describe.each(Object.entries(formats))('%s', (name, { value, written, read }) => {
  it('is read as what it says', () => {
    expect(read(pinned(name))).toEqual(value)
  })

  it('is written again, byte for byte', () => {
    expect(written).toBe(pinned(name))
  })
})

it.each(Object.entries(before))('%s, of the version before, is still read', (name, format) => {
  expect(format.read(pinned(name))).toEqual(format.value)
})

describe('the pinned files', () => {
  it('are each named here, so that none is read by nobody', () => {
    expect(pinnedNames()).toEqual(Object.keys({ ...formats, ...before }).sort())
  })

  it.each(Object.keys(choices) as (keyof typeof choices)[])(
    'have every value of %s: a new one is a new version',
    (key) => {
      const offered: readonly Settings[keyof Settings][] = choices[key]
      const values = allSettings.map((one) => one[key])
      expect(new Set(values)).toEqual(new Set(offered))
    },
  )
})

describe('docs/formats.md', () => {
  const docs = readFileSync(join(import.meta.dirname, '../../docs/formats.md'), 'utf8')
  const examples = [...docs.matchAll(/```json\n([^`]*)```/g)].map(([, text]) => fromJson(text))
  const kinds = new Set(Object.keys(formats).map((name) => name.replace(/-\d.*/, '')))

  it.each([...kinds])('has an example of %s that is a pinned file', (kind) => {
    const shown = Object.keys(formats).filter((name) => name.replace(/-\d.*/, '') === kind)
    const known = shown.flatMap(contentsOf)
    expect(examples.some((one) => known.some((other) => isDeepStrictEqual(one, other)))).toBe(true)
  })

  it('has no other examples', () => {
    const known = pinnedNames().flatMap(contentsOf)
    for (const example of examples) expect(known).toContainEqual(example)
  })
})

/** What a pinned file holds, and where that is a slot, the value in it. */
function contentsOf(name: string): unknown[] {
  const whole = fromJson(pinned(name))
  const { value } = fieldsOf(whole)
  return value === undefined ? [whole] : [whole, value]
}
