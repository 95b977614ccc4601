/** What a watch that refuses costs: a session there beside the same session on a watch that refuses nothing. */
import type { Played } from './session.ts'

/** What can be lost of a session. */
export const losses = {
  opening: 'the program does not open',
  presses: 'a button or touch that never came',
  'one word': 'one word or tick',
  words: 'words',
  'one second': 'the glass in one second',
  glass: 'the glass',
  end: 'the end of the session',
  left: 'something stays armed or running',
  kept: 'what a later opening reads',
  errors: 'an error that nobody catches',
  phone: 'the phone',
} as const
export type Loss = keyof typeof losses

/** What was lost, each with what was seen of it. */
export type Lost = ReadonlyMap<Loss, string>

export function lostIn(played: Played, twin: Played): Lost {
  const missed = played.waits.filter((wait) => wait === null).length
  const glass = glassLost(played, twin)
  const seesAll = glass.every(([, isLost]) => !isLost)
  const phoneDiffers = played.phone.join() !== twin.phone.join()
  const found: [Loss, boolean, string][] = [
    ['opening', !played.opened, 'the dial is there'],
    ['presses', missed > 0, `${missed} of ${played.waits.length} came to nothing`],
    ...wordsLost(played.felt, twin.felt),
    ...glass,
    ['end', played.isDone !== twin.isDone, 'not done'],
    ['left', played.left.some((part) => !twin.left.includes(part)), played.left.join(', ')],
    ['kept', played.kept.join() !== twin.kept.join(), played.kept.join(' | ')],
    ['phone', seesAll && phoneDiffers, 'out of reach, once or always'],
    ['errors', played.errors.length > 0, `${played.errors[0]}`],
  ]
  return new Map(found.flatMap(([loss, isLost, what]) => (isLost ? [[loss, what] as const] : [])))
}

function wordsLost(felt: readonly string[], twins: readonly string[]): [Loss, boolean, string][] {
  const missing = twins.filter((word) => !felt.includes(word))
  const wrong = felt.filter((word) => !twins.includes(word))
  const isOne = missing.length <= 1 && wrong.length <= 2 // One that is cut in the middle is felt as two.
  const what = `${missing.length} of ${twins.length} missing: ${missing[0]}; ${wrong.length} wrong: ${wrong[0]}`
  return [
    ['one word', isOne && missing.length + wrong.length > 0, what],
    ['words', !isOne, what],
  ]
}

function glassLost({ seen }: Played, { seen: twins }: Played): [Loss, boolean, string][] {
  const wrong = twins.flatMap((texts, at) => (texts.join() === seen[at]?.join() ? [] : [at]))
  const [first = 0] = wrong
  const what = `${wrong.length} of ${twins.length} seconds: ${seen[first]?.join(' | ')}, not ${twins[first]?.join(' | ')}`
  return [
    ['one second', wrong.length === 1, what],
    ['glass', wrong.length > 1, what],
  ]
}
