/** On which watch a storm rages: its model, and how it answers where watches are reported to differ. */
import fc from 'fast-check'
import { watchModels } from '../../simulator/models.ts'

export interface KindOfWatch {
  readonly model: string
  /** Condition → answer. */
  readonly answers: Readonly<Record<string, string>>
}

/** Round with patterns, square without, square with: these three stand for the others, and come most often. */
const usual = ['Amazfit Balance', 'Amazfit Bip 5 Unity', 'Amazfit Bip 6']

export const anyWatch: fc.Arbitrary<KindOfWatch> = fc.record({
  model: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...usual) },
    { weight: 2, arbitrary: fc.constantFrom(...watchModels.map(({ name }) => name)) },
  ),
  answers: fc.constant({}),
})
