import { describe, expect, it } from 'vitest'
import { runQuietly } from '../../scripts/packer.ts'

const run = (script: string) =>
  runQuietly([process.execPath, ['-e', script]], {
    folder: '.',
    network: 'forbidden',
    silenceLimitSeconds: 3,
  })

describe('a tool of the vendor', () => {
  it('may take longer than its limit as long as it goes on writing', async () => {
    const script =
      'let n = 0; const t = setInterval(() => { console.log(++n); n > 5 && clearInterval(t) }, 600)'
    expect(await run(script)).toEqual({ exitCode: 0, output: '1\n2\n3\n4\n5\n6\n' })
  })

  it('is stopped when it has gone silent', async () => {
    expect(await run('console.log("a"); setTimeout(() => {}, 20000)')).toEqual({
      exitCode: null,
      output: 'a\n',
    })
  })
})
