import { type Conditions, type Preset, preset, presetNames } from '../../conditions/index.ts'

/** How many answers are not as documented; a call that refuses counts. */
export function differenceOf(conditions: Conditions): number {
  return answersUnlike(conditions, 'documented') + Object.keys(conditions.calls).length
}

/** The kind of watch that answers so; null for a mixture. */
export function presetOf(conditions: Conditions): Preset | null {
  if (Object.keys(conditions.calls).length > 0) return null
  return presetNames.find((name) => answersUnlike(conditions, name) === 0) ?? null
}

function answersUnlike({ calls, ...answers }: Conditions, name: Preset): number {
  const kind = new Map<string, unknown>(Object.entries(preset(name)))
  return Object.entries(answers).filter(([id, answer]) => kind.get(id) !== answer).length
}
