import { beforeAll, describe, expect, it } from 'vitest'
import {
  clock,
  globals,
  imports,
  letThrough,
  modules,
  refused,
  shipped,
  timers,
} from './rules/rooms.ts'
import { plantTree, type Spot } from './rules/tree.ts'

const tree = plantTree()
let brokenRules: (spot: Spot) => string[]
beforeAll(() => {
  brokenRules = tree.lint()
})

/** The names of those in which the lint saw none of these rules broken. */
function allowedBy(rules: string[], tried: readonly { name: string; spot: Spot }[]): string[] {
  const isAllowed = (spot: Spot) => !brokenRules(spot).some((rule) => rules.includes(rule))
  return tried.filter(({ spot }) => isAllowed(spot)).map(({ name }) => name)
}

const longProof = {
  function: tree.put('simulator/function.ts', functionOf(41)),
  file: tree.put('test/lines.ts', 'call()\n'.repeat(201)),
}

describe('the lint', () => {
  it.each(
    imports.map(([file, allowed]) => ({
      file,
      allowed,
      tried: modules.map((name) => ({ name, spot: tree.putImport(file, name) })),
    })),
  )('lets $file import just what its room may', ({ allowed, tried }) => {
    expect(allowedBy(['noRestrictedImports'], tried)).toEqual(allowed)
  })

  it.each(
    globals.map(([file, allowed]) => ({
      file,
      allowed,
      tried: [...clock, ...timers].map((name) => ({ name, spot: tree.put(file, name) })),
    })),
  )('lets $file have just what it may of clock and timers', ({ allowed, tried }) => {
    expect(allowedBy(['noRestrictedGlobals', 'plugin'], tried)).toEqual(allowed)
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
      const broken = brokenRules(spot)
      expect(broken.filter((rule) => /^(noRestricted|noImport|plugin)/.test(rule))).toEqual([])
    },
  )

  it.each([...shipped.map((folder) => `${folder}/function.ts`), 'app.ts'].map(putFunctions))(
    'lets functions in $file be 40 lines long, those inside counted in',
    ({ short, long, nested }) => {
      const isLong = (spot: Spot) => brokenRules(spot).includes('noExcessiveLinesPerFunction')
      expect([short, long, nested].map(isLong)).toEqual([false, true, true])
    },
  )

  it.each(shipped.map(putFiles))('lets files in $folder be 200 lines long', ({ short, long }) => {
    const isLong = (spot: Spot) => brokenRules(spot).includes('noExcessiveLinesPerFile')
    expect([short, long].map(isLong)).toEqual([false, true])
  })

  it('lets what proves the program be longer', () => {
    const rules = [longProof.function, longProof.file].flatMap(brokenRules)
    expect(rules.filter((rule) => rule.startsWith('noExcessive'))).toEqual([])
  })
})

function functionOf(lines: number): string {
  return `export function f() {\n${'call()\n'.repeat(lines)}}`
}

function putFunctions(file: string) {
  const short = functionOf(30).replace('export ', '')
  return {
    file,
    short: tree.put(file, functionOf(40)),
    long: tree.put(file, functionOf(41)),
    nested: tree.put(file, `export function g() {\n${short}\n${short}\n}`),
  }
}

function putFiles(folder: string) {
  const put = (lines: number) =>
    tree.put(`${folder}/lines-${lines}.ts`, Array(lines).fill('call()').join('\n'))
  return { folder, short: put(200), long: put(201) }
}
