/** Each call that the package makes may refuse: on a square glass with patterns. Needs a build. */
import { testMatrix } from './matrix/matrix.ts'

await testMatrix('Amazfit Bip 6', 2)
