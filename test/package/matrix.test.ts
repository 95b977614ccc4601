/** Each call that the package makes may refuse: on a round glass with patterns. Needs a build. */
import { testMatrix } from './matrix/matrix.ts'

await testMatrix('Amazfit Balance', 1)
