import { beforeAll, describe, expect, it } from 'vitest'
import { clock, globals, imports, letThrough, modules, refused, timers } from './rules/rooms.ts'
import { plantTree, type Spot } from './rules/tree.ts'

const tree = plantTree()
let brokenRules: (spot: Spot) => string[]
beforeAll(() => {
  brokenRules = tree.lint()
})

/** The names of those in which the lint saw this rule not broken. */
function allowedBy(rule: string, tried: readonly { name: string; spot: Spot }[]): string[] {
  return tried.filter(({ spot }) => !brokenRules(spot).includes(rule)).map(({ name }) => name)
}

describe('the lint', () => {
  it.each(
    imports.map(([file, allowed]) => ({
      file,
      allowed,
      tried: modules.map((name) => ({ name, spot: tree.putImport(file, name) })),
    })),
  )('lets $file import just what its room may', ({ allowed, tried }) => {
    expect(allowedBy('noRestrictedImports', tried)).toEqual(allowed)
  })

  it.each(
    globals.map(([file, allowed]) => ({
      file,
      allowed,
      tried: [...clock, ...timers].map((name) => ({ name, spot: tree.put(file, name) })),
    })),
  )('lets $file have just what it may of clock and timers', ({ allowed, tried }) => {
    expect(allowedBy('noRestrictedGlobals', tried)).toEqual(allowed)
  })

  it.each(refused.map(([rule, file, text]) => ({ rule, file, text, spot: tree.put(file, text) })))(
    'refuses by $rule in $file: $text',
    ({ rule, spot }) => {
      expect(brokenRules(spot)).toContain(rule)
    },
  )

  it.each(letThrough.map(([file, text]) => ({ file, text, spot: tree.put(file, text) })))(
    'lets through in $file: $text',
    ({ spot }) => {
      expect(brokenRules(spot).filter((rule) => /^(noRestricted|noImport)/.test(rule))).toEqual([])
    },
  )
})
