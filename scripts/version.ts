import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder, readManifest } from './project.ts'
import { runCommand } from './refusal.ts'

/** Run by `npm version`: writes the version of package.json into app.json, which the same commit takes in. */
async function writeVersion(): Promise<void> {
  const file = join(projectFolder, 'app.json')
  const { name, code } = readManifest().app.version
  const line = `"version": { "code": ${code}, "name": "${name}" }`
  writeFileSync(file, readFileSync(file, 'utf8').replace(/"version": \{[^}]*\}/, line))
}

await runCommand(writeVersion)
