/** Each call that the package makes may refuse: on a watch without patterns. Needs a build. */
import { testMatrix } from './matrix/matrix.ts'

await testMatrix('Amazfit Bip 5 Unity', 7)
