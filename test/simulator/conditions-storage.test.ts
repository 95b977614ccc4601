/** The storage of a watch that differs, with programs of a few lines. */
import { describe, expect, it } from 'vitest'
import { lines, messages, openedOn, startAtMs } from './program.ts'

const twoFiles = `const { LocalStorage } = zos('@zos/storage')
  const [one, two] = [new LocalStorage('one'), new LocalStorage('two')];`

describe('the path of LocalStorage', () => {
  const writes = `${twoFiles} one.setItem('a', 1); two.setItem('b', 2)
    console.log(one.getItem('b', 'none'), new LocalStorage('three').getItem('b', 'none'))`

  it.each([
    ['honoured', { one: '{"a":1}', two: '{"b":2}' }, 'none none'],
    ['ignored', { localStorage: '{"a":1,"b":2}' }, 'none 2'],
  ] as const)('is %s', (storagePath, files, logged) => {
    const desk = openedOn({ storagePath }, writes)
    expect(Object.fromEntries(desk.watch.storage)).toEqual(files)
    expect(lines(desk)).toEqual([logged])
  })
})

describe('two instances on one file', () => {
  const writes = `const { LocalStorage } = zos('@zos/storage')
    const [one, two] = [new LocalStorage('file'), new LocalStorage('file')]
    one.getItem('a'); two.getItem('a'); one.setItem('a', 1); two.setItem('b', 2)
    console.log(one.getItem('b', 'none'))`

  it.each([
    ['own', '{"b":2}', 'none'],
    ['shared', '{"a":1,"b":2}', '2'],
  ] as const)('have a memory: %s', (storageMemory, text, logged) => {
    const desk = openedOn({ storageMemory }, writes)
    expect([desk.watch.storage.get('file'), lines(desk)]).toEqual([text, [logged]])
  })

  it('each with its own, on a watch that ignores the path, lose each other’s values', () => {
    const desk = openedOn(
      { storagePath: 'ignored', storageMemory: 'own' },
      `${twoFiles} one.getItem('a'); two.getItem('a'); one.setItem('a', 1); two.setItem('b', 2)`,
    )
    expect([...desk.watch.storage]).toEqual([['localStorage', '{"b":2}']])
  })
})

describe('two files that are open at a time', () => {
  const writes = `${twoFiles} one.setItem('a', 1); one.setItem('a', 2)
    const attempt = (act) => { try { act(); console.log('written') } catch (error) { console.log(error.message) } }
    console.log(two.getItem('b', 'none')); attempt(() => one.setItem('a', 3)); attempt(() => two.setItem('b', 3))`
  const refused = 'The storage cannot be written: two files are open.'

  it.each([
    ['yes', ['none', 'written', 'written'], '{"a":3}'],
    ['writes-throw', ['none', refused, refused], '{"a":2}'],
  ] as const)('can be: %s', (storageTwoFiles, logged, text) => {
    const desk = openedOn({ storageTwoFiles }, writes)
    expect([lines(desk), desk.watch.storage.get('one')]).toEqual([logged, text])
  })

  it('are no trouble to the next run', () => {
    const desk = openedOn({ storageTwoFiles: 'writes-throw' }, `${twoFiles} one.setItem('a', 1)`)
    desk.watch.kill()
    desk.watch.open()
    expect(messages(desk)).toEqual([])
  })
})

describe('a write', () => {
  it.each([
    ['no-time', 0],
    ['1-ms', 1],
    ['20-ms', 20],
    ['200-ms', 200],
  ] as const)('takes %s, and what comes behind it is late', (storageWrite, ms) => {
    const desk = openedOn(
      { storageWrite },
      `const file = zos('@zos/storage').localStorage; const now = () => Date.now() - ${startAtMs}
       setTimeout(() => console.log('due', now()), 1); setTimeout(() => console.log('later', now()), 500)
       file.getItem('a'); file.setItem('a', 1); console.log('written', now()); new sensor.Vibrator().start()`,
    )
    desk.advance(1_000)
    expect(lines(desk)).toEqual([`written ${ms}`, `due ${Math.max(1, ms)}`, 'later 500'])
    expect(desk.watch.vibrations.map(({ atMs }) => atMs - startAtMs)).toEqual([ms])
  })
})
