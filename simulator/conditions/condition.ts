/** On what it rests that some watch gives another answer than the documented one; the strongest kind that there is. */
export type Evidence = 'documented' | 'tried' | 'field' | "vendor's simulator" | 'guess'

/** The test that shows what the program does. */
export interface Shown {
  /** A file under `test/`. */
  readonly file: string
  /** Title of the test in it. */
  readonly title: string
}

/** One way in which watches are reported to differ, or may. */
export interface Condition<Answer extends string = string> {
  readonly question: string
  /** Each answer, with what the watch then does. */
  readonly answers: Readonly<Record<Answer, string>>
  /** What the documentation says; where it is silent, what is usual. */
  readonly default: Answer
  /** What was reported from watches, or from the vendor's simulator; else as documented. */
  readonly reported: Answer
  /** The answer that costs a user most. */
  readonly worst: Answer
  readonly worstBecause: string
  readonly evidence: Evidence
  readonly source: string
  /** What the program does about it. */
  readonly program: string
  /** Null: no test shows it yet. */
  readonly shownBy: Shown | null
}

/** A condition whose answers the compiler knows. */
export function condition<const Answer extends string>(given: Given<Answer>): Condition<Answer> {
  return given
}

/** Only the answers themselves say which there are. */
interface Given<Answer extends string>
  extends Omit<Condition<Answer>, 'default' | 'reported' | 'worst'> {
  readonly default: NoInfer<Answer>
  readonly reported: NoInfer<Answer>
  readonly worst: NoInfer<Answer>
}
