import type { WatchModel } from './models.ts'

/** True when the model's API level is at least `level`, both `major.minor`. */
export function hasLevel(model: Pick<WatchModel, 'apiLevel'>, level: string): boolean {
  const [major, minor] = numbers(model.apiLevel)
  const [wantedMajor, wantedMinor] = numbers(level)
  return major === wantedMajor ? minor >= wantedMinor : major > wantedMajor
}

function numbers(level: string): [number, number] {
  const [major = 0, minor = 0] = level.split('.').map(Number)
  return [major, minor]
}
