/** The package in an engine like the watch's: it asks for nothing newer, and keeps no memory. */
import { transform } from 'esbuild'
import { describe, expect, it, onTestFinished } from 'vitest'
import { loadProgram, openDesk } from '../../simulator/node.ts'
import type { Desk, PackedProgram } from '../../simulator/types.ts'
import { chosenText, knowsSafety } from './known.ts'
import { type Engine, es2020, openEngine, openEngineWithDesk } from './quickjs.ts'

const balance = { model: 'Amazfit Balance', screen: 'round-480x480' }
const bip5Unity = { model: 'Amazfit Bip 5 Unity', screen: 'square-320x380' }
const watches = [balance, bip5Unity]

async function given(opening: Promise<Engine>): Promise<Engine> {
  const engine = await opening
  onTestFinished(engine.dispose)
  return engine
}

/** A whole session. Its source runs in QuickJS too, so it uses nothing from outside. */
function playSession(desk: Desk): void {
  desk.watch.open()
  desk.advance(2_000)
  desk.watch.tap('go')
  desk.advance(605_000)
}

/** The program with `code` before everything in the script of its page. */
function withCode(program: PackedProgram, code: string): PackedProgram {
  const path = 'page/index.js'
  const script = Buffer.concat([Buffer.from(code), program.device.get(path) ?? Buffer.of()])
  return { ...program, device: new Map([...program.device, [path, script]]) }
}

const newerThanWatch: string[] = [
  '[1].at(0)',
  '"a".at(0)',
  'new Uint8Array(1).at(0)',
  '[1].findLast(Boolean)',
  '[1].toSorted()',
  '[1].values().map(String)',
  'Object.hasOwn({}, "a")',
  'Object.groupBy([], String)',
  '"a".replaceAll("a", "b")',
  'new Set().union(new Set())',
  'new Map().getOrInsert(1, 2)',
  'Promise.any([])',
  'Array.fromAsync([])',
  'structuredClone({})',
  'new WeakRef({})',
  'new AggregateError([])',
  'BigInt(1)',
  'new BigInt64Array(1)',
  'new DataView(new ArrayBuffer(8)).getBigInt64(0)',
  'new Intl.NumberFormat()',
]

describe('the engine', () => {
  it.each(newerThanWatch)('refuses %s', async (code) => {
    const engine = await given(openEngine())
    expect(() => engine.evaluate(code)).toThrow(/not a function|not defined/)
  })

  it.each([
    ['[1, [2]].flat().includes(2)', true],
    ['Object.fromEntries(new Map([["a", 1]])).a', 1],
    ['[..."a1b2".matchAll(/[0-9]/g)].length', 2],
    ['typeof Promise.allSettled', 'function'],
    ['new Uint8Array([3, 1, 2]).sort().join("")', '123'],
    ['null ?? globalThis.nothing?.at', undefined],
  ])('does %s', async (code, value) => {
    const engine = await given(openEngine())
    expect(engine.evaluate(code)).toBe(value)
  })
})

/** True when esbuild changes something of a script for an engine of 2020: syntax, or a flag of a RegExp. */
async function hasNewerSyntax(code: string): Promise<boolean> {
  const old = await transform(code, { target: 'es2020', supported: { bigint: false } })
  return old.code !== (await transform(code, { target: 'esnext' })).code
}

const known = new Set(Object.values(es2020).flat())

/** What a script mentions of the names that ES2020 has nowhere: globals as a word, all others as a call of a method. */
function newerNamesIn(code: string, { removed }: Engine): string[] {
  const names = [...removed, { holder: 'globalThis', name: 'Intl' }]
  const mention = ({ holder, name }: (typeof names)[number]) =>
    holder === 'globalThis' ? `(?<![\\w$.])${name}(?![\\w$])` : `\\.${name}\\(`
  const found = names.filter((one) => !known.has(one.name) && new RegExp(mention(one)).test(code))
  return [...new Set(found.map(({ name }) => name))]
}

describe.each(watches)('the scripts for $screen', ({ screen }) => {
  const { device, phone } = loadProgram(screen)
  const scripts = [...device, ...phone]
    .filter(([path]) => path.endsWith('.js'))
    .map(([path, bytes]): [string, string] => [path, Buffer.from(bytes).toString()])

  it.each(scripts)('%s has no syntax newer than ES2020, and no BigInt', async (_, code) => {
    expect(await hasNewerSyntax(code)).toBe(false)
  })

  it.each(scripts)('%s names no built-in newer than ES2020, run or not', async (_, code) => {
    expect(newerNamesIn(code, await given(openEngine()))).toEqual([])
  })
})

describe('the look into the scripts', () => {
  it.each(['a ??= b', 'a = 1n', 'class A { a = 1 }', '/a/d', '/a/v'])(
    'finds the syntax of %s',
    async (code) => {
      expect(await hasNewerSyntax(code)).toBe(true)
    },
  )

  it.each([
    ['list.at(-1)', ['at']],
    ['new WeakRef(BigInt(1))', ['BigInt', 'WeakRef']],
    ['at(1) + a.at + a.flat()', []],
  ])('finds what %s names', async (code, names) => {
    expect(newerNamesIn(code, await given(openEngine()))).toEqual(names)
  })
})

const deskErrors = 'desk.errors.map(({ error }) => String(error))'
const feltAndSeen = '({ felt: desk.watch.vibrations, texts: desk.watch.texts() })'

describe.each(watches)('a session on $model', ({ model, screen }) => {
  it('in QuickJS is felt and seen as it is in Node', async () => {
    const desk = knowsSafety(await openDesk({ model }))
    playSession(desk)
    const engine = await given(openEngineWithDesk(loadProgram(screen)))
    engine.evaluate(`desk = openDesk('${model}'); (${playSession})(desk)`)
    expect(engine.evaluate(deskErrors)).toEqual([])
    expect(engine.evaluate(feltAndSeen)).toEqual({
      felt: desk.watch.vibrations,
      texts: desk.watch.texts(),
    })
    expect(desk.watch.texts()).toContain('Done')
  })
})

/** Bytes on the heap at four moments of one desk. */
interface Heap {
  /** The program is not running: the simulator, and all code of both as the engine compiled it. */
  readonly closed: number
  readonly afterFirstStep: number
  readonly inLastStep: number
  readonly atEnd: number
}

/**
 * Plays a session and weighs the heap. The simulator's records (vibrations, log) grow as they should, so
 * they are emptied first and neither hide a leak nor feign one. The program was open once before, so that
 * what is compiled at its first use is there from the beginning.
 */
async function weigh(program: PackedProgram, model: string): Promise<Heap> {
  const engine = await given(openEngineWithDesk(program))
  const weighAfter = (code: string) => {
    engine.evaluate(`${code}; desk.log.length = desk.watch.vibrations.length = 0`)
    return engine.heapBytes()
  }
  engine.evaluate(`desk = openDesk('${model}'); desk.watch.open(); desk.advance(2000)`)
  return {
    closed: weighAfter('desk.watch.kill(); desk.advance(20000)'),
    afterFirstStep: weighAfter(
      'desk.watch.open(); desk.advance(2000); desk.watch.tap("go"); desk.advance(20000)',
    ),
    inLastStep: weighAfter('desk.advance(575000)'),
    atEnd: weighAfter('desk.advance(10000)'),
  }
}

const mostGrowth = 1.1

/**
 * How many times more the running program alone weighs at `moment` than after its first step. Stricter
 * than the whole heap, of which it is a twentieth.
 */
function ownGrowth(heap: Heap, moment: 'inLastStep' | 'atEnd'): number {
  return (heap[moment] - heap.closed) / (heap.afterFirstStep - heap.closed)
}

describe('the heap', () => {
  it.each(watches)(
    'on $model is at the end within 10 % of what it was after the first step',
    async ({ model, screen }) => {
      const heap = await weigh(loadProgram(screen), model)
      console.info(`Heap on ${model}, bytes: ${JSON.stringify(heap)}`)
      expect(Math.abs(heap.atEnd / heap.afterFirstStep - 1)).toBeLessThanOrEqual(0.1)
      expect(ownGrowth(heap, 'inLastStep')).toBeLessThanOrEqual(mostGrowth)
      expect(ownGrowth(heap, 'atEnd')).toBeLessThanOrEqual(mostGrowth)
    },
  )
})

/** Plays sessions of the shortest settings, one after the other in one life of the program. A source for QuickJS, too. */
function playSessions(desk: Desk, count: number): void {
  for (let played = 0; played < count; played += 1) {
    desk.watch.tap('go')
    desk.advance(170_000)
    desk.watch.tap('close')
  }
}

const shortest = {
  legOrder: 'right' as const,
  holdSeconds: 30,
  rollSeconds: 10,
  setUpSeconds: 5,
}

/** Bytes of the program's own that are there after ten sessions, and after two hundred. */
async function weighSessions(
  program: PackedProgram,
): Promise<{ after10: number; after200: number }> {
  const engine = await given(openEngineWithDesk(program))
  const chosen = JSON.stringify(chosenText(shortest))
  const weighAfter = (code: string) => {
    engine.evaluate(`${code}; desk.log.length = desk.watch.vibrations.length = 0`)
    return engine.heapBytes()
  }
  const closed = weighAfter(
    `desk = openDesk('${balance.model}'); desk.phone.store('chosen', ${chosen}); desk.watch.open(); desk.advance(2000); desk.watch.kill(); desk.advance(20000)`,
  )
  const play = `(${playSessions})`
  const after10 = weighAfter(`desk.watch.open(); desk.advance(2000); ${play}(desk, 10)`) - closed
  const after200 = weighAfter(`${play}(desk, 190)`) - closed
  expect(engine.evaluate(deskErrors)).toEqual([])
  return { after10, after200 }
}

describe('two hundred sessions in a row', () => {
  it('leave the heap as ten left it', { timeout: 180_000 }, async () => {
    const { after10, after200 } = await weighSessions(loadProgram(balance.screen))
    console.info(`Heap of the program, bytes: ${after10} after 10 sessions, ${after200} after 200`)
    expect(after200 / after10).toBeLessThanOrEqual(1.02)
  })
})

describe('the tests find out a package that', () => {
  it('uses Array.prototype.at', async () => {
    const program = withCode(loadProgram(balance.screen), '[1].at(0);')
    const engine = await given(openEngineWithDesk(program))
    engine.evaluate(`desk = openDesk('${balance.model}'); desk.watch.open()`)
    expect(engine.evaluate(deskErrors)).toEqual(['TypeError: not a function'])
  })

  it('keeps one small object a second', async () => {
    const leak = 'const kept = []; setInterval(() => kept.push({}), 1000);'
    const heap = await weigh(withCode(loadProgram(balance.screen), leak), balance.model)
    expect(ownGrowth(heap, 'inLastStep')).toBeGreaterThan(mostGrowth)
    expect(ownGrowth(heap, 'atEnd')).toBeGreaterThan(mostGrowth)
  })
})
