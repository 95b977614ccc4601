/** The list of conditions itself, and how a watch is told its answers. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  type ChosenConditions,
  conditions,
  groups,
  preset,
  presetNames,
  readConditions,
} from '../../simulator/conditions/index.ts'
import { tinyDesk } from './program.ts'

const all = Object.entries(conditions)
const groupNames = Object.keys(groups) as (keyof typeof groups)[]
const files = readdirSync(import.meta.dirname)
const testsOf = (group: string) =>
  files
    .filter((file) => file.startsWith(`conditions-${group.toLowerCase()}`))
    .map((file) => readFileSync(join(import.meta.dirname, file), 'utf-8'))
    .join('\n')
const sentence = /^(zml|[A-Z0-9`]).*\.$/

describe('a watch answers', () => {
  it('as documented where nothing is chosen', () => {
    expect(tinyDesk({}).watch.conditions).toEqual(preset('documented'))
    const { promise, ...others } = readConditions({ promise: 'missing' })
    expect(promise).toBe('missing')
    expect({ ...others, promise: 'there' }).toEqual(preset('documented'))
  })

  it.each(presetNames)('as a whole kind of watch: %s', (name) => {
    expect(tinyDesk({}, { conditions: name }).watch.conditions).toEqual(preset(name))
  })

  it('as a kind of watch but for one answer', () => {
    expect(readConditions({ ...preset('worst'), promise: 'there' })).toEqual({
      ...preset('worst'),
      promise: 'there',
    })
  })

  const at3 = { throwsOnce: { at: 3 } }
  const wrong: [ChosenConditions, string][] = [
    // @ts-expect-error: no such condition
    [{ weather: 'rain' }, 'There is no condition "weather". There is messaging, promise'],
    // @ts-expect-error: no such answer
    [{ promise: 'kept' }, 'There is no answer to the condition promise "kept". There is there,'],
    // @ts-expect-error: no such way
    [{ calls: { '@zos/alarm set': 'sulks' } }, 'no way to refuse "sulks". There is throws'],
    // @ts-expect-error: no such moment
    [{ calls: { '@zos/alarm set': at3 } }, 'A call throws once at a call'],
    [{ calls: { '@zos/alarm set': { throwsOnce: { atCall: -1 } } } }, 'A call throws once at'],
    [
      { calls: { '@zos/alarm sit': 'throws' } },
      'no call "@zos/alarm sit". There is @zos/alarm set,',
    ],
    [{ calls: { '@zos/sensor Vibrator.go': 'throws' } }, 'There is @zos/sensor Vibrator, @zos/'],
    // @ts-expect-error: no name of a call
    [{ calls: { 'Vibrator.start': 'throws' } }, 'no call "Vibrator.start"'],
  ]
  it.each(wrong)('never by a name that there is not: %j', (chosen, sentence) => {
    expect(() => tinyDesk({}, { conditions: chosen })).toThrow(sentence)
  })

  it('never as a kind of watch that there is not', () => {
    // @ts-expect-error: no such kind
    expect(() => tinyDesk({}, { conditions: 'best' })).toThrow(
      'There is no kind of watch "best". There is documented, as reported, worst.',
    )
  })
})

describe('each condition', () => {
  it.each(all)('%s is put in whole sentences, and its answers differ', (_, condition) => {
    const { question, answers, source, worstBecause, program } = condition
    expect(question).toMatch(/^[A-Z].*\?$/)
    for (const words of Object.values(answers)) expect(words).toMatch(sentence)
    for (const words of [worstBecause, program]) expect(words).toMatch(sentence)
    expect(source).not.toBe('')
    expect(new Set(Object.values(answers)).size).toBe(Object.keys(answers).length)
    expect(Object.keys(answers).length).toBeGreaterThan(1)
  })

  it.each(all)('%s is reported as documented where nobody saw it', (_, condition) => {
    if (condition.evidence === 'guess') expect(condition.reported).toBe(condition.default)
  })

  it.each(all)('%s has a test that names it, and each of its answers', (id, { answers }) => {
    const group = groupNames.find((name) => id in groups[name])
    const text = testsOf(`${group}`)
    expect(text).toContain(id)
    for (const answer of Object.keys(answers)) expect(text).toMatch(`'${answer}'`)
  })

  it('is in one group only', () => {
    const ids = groupNames.flatMap((name) => Object.keys(groups[name]))
    expect(ids.sort()).toEqual(all.map(([id]) => id).sort())
  })
})
