/** What a person can say of a watch that the program cannot see: the questions, and the answers as they are stored. */
import { fieldsOf, fieldsOfVersion, fromJson } from '../engine/parse'
import type { PhoneMsgid } from './phone-msgids'

/** Which words were told apart without looking. The report names each by its own id. */
export const wordQuestions = {
  'felt-pass': 'Pass 1, 2, 3',
  'felt-move': 'Move',
  'felt-settle': 'Settle',
  'felt-change-leg': 'Change leg',
  'felt-done': 'Done',
} as const satisfies Readonly<Record<string, PhoneMsgid>>

/** What was seen. First what would change the program most. */
export const sightQuestions = {
  'vibrated-on': 'Did a vibration go on and on?',
  'stayed-bright': 'Did the screen stay on for the whole session?',
  'led-out': 'Did a swipe or a key lead out of a session?',
  'came-back': 'If the program ended in a session, did it come back by itself?',
  'number-heard': 'Did a tap on the number show the controls?',
  'black-heard': 'Did a tap on black show the controls?',
  'button-stayed': 'Did a button stay that did nothing?',
  'top-covered': 'Was anything at the top covered?',
  'number-bold': 'Was the number bold and narrow?',
  'glow-breathed': 'Did the glow breathe in a hold?',
} as const satisfies Readonly<Record<string, PhoneMsgid>>

export const questions = { ...wordQuestions, ...sightQuestions }

export type QuestionId = keyof typeof questions
export type Answer = 'yes' | 'no'
/** What was not tried has no answer. */
export type Answers = Readonly<Partial<Record<QuestionId, Answer>>>

export const questionIds = Object.keys(questions) as readonly QuestionId[]

/** What is stored, as text. See docs/formats.md. */
export function answersText(answers: Answers): string {
  return JSON.stringify({ version: answersVersion, answers })
}

/** Reads a stored text; what is no answer is left out. */
export function parseAnswers(text: unknown): Answers {
  const given = fieldsOf(fieldsOfVersion(fromJson(text), answersVersion).answers)
  const isAnswered = (id: QuestionId) => given[id] === 'yes' || given[id] === 'no'
  return Object.fromEntries(questionIds.filter(isAnswered).map((id) => [id, given[id]]))
}

const answersVersion = 1
