import { writeFileSync } from 'node:fs'
import { watchesDiffer, watchesDifferFile } from './watches-differ.ts'

/** `npm run docs`: writes the documents that are made from lists in the code. */
writeFileSync(watchesDifferFile, watchesDiffer())
console.log(`Wrote ${watchesDifferFile}.`)
