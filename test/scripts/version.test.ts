import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  folders,
  packageName,
  projectFolder,
  readManifest,
  versionOf,
} from '../../scripts/project.ts'
import { readZab } from '../../scripts/zab.ts'

const json = (file: string) => JSON.parse(readFileSync(join(projectFolder, file), 'utf8'))

describe('the version', () => {
  it("is package.json's, in app.json and in what a watch gets", () => {
    const version = versionOf(json('package.json').version)
    const packages = readZab(readFileSync(join(folders.dist, packageName(readManifest()))))
    const packed = packages.map(({ device }) => device.get('app.json') ?? new Uint8Array())
    const versions = packed.map((bytes) => JSON.parse(new TextDecoder().decode(bytes)).app.version)
    expect(json('app.json').app.version).toEqual(version)
    expect(versions).toEqual(packages.map(() => version))
  })

  it('has a code that rises with each part of the name', () => {
    const names = ['0.1.0', '0.1.1', '0.1.999', '0.2.0', '1.0.0', '1.0.12', '12.3.4']
    const codes = names.map((name) => versionOf(name).code)
    expect(codes).toEqual([...codes].sort((a, b) => a - b))
    expect(new Set(codes).size).toBe(names.length)
  })

  it.each(['1.0', '1.0.0-beta', '1.0.1000', ''])('may not be "%s"', (name) => {
    expect(() => versionOf(name)).toThrow(/^package\.json has the version [^\n]*\.$/)
  })
})
