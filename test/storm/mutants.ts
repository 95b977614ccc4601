/** Programs broken on purpose, to prove that the storms can see: the packed page with one line changed. */
import type { PackedProgram } from '../../simulator/types.ts'

export interface Mutant {
  /** What is broken. */
  readonly what: string
  /** What the packer made of the line; identifiers as it likes. */
  readonly find: RegExp
  readonly replace: string
  /** The storms, from seed 1, that it takes at most to catch it. */
  readonly within: number
}

/** At least one for each thing that the oracle watches. */
export const mutants: readonly Mutant[] = [
  {
    what: 'words: each comes 400 ms late',
    find: /(\w+) \+ 1000 - elapsedMs\(/,
    replace: '$1 + 1400 - elapsedMs(',
    within: 3,
  },
  {
    what: 'words: the one for an arrival is left out',
    find: /\w+ <= 1000 \|\| \w+ > 5000 \? /,
    replace: 'false ? ',
    within: 10,
  },
  {
    what: 'position: going on after a pause begins the step anew',
    find: /stepStartedAtMs: (\w+) - \w+\.elapsedMs/,
    replace: 'stepStartedAtMs: $1',
    within: 150,
  },
  {
    what: 'position: the program does not hear that the clock was set',
    find: /new sensor\.Time\(\)\.onPhoneTimeSetting\(callback\)/,
    replace: 'undefined',
    within: 80,
  },
  {
    what: 'position: a clock that went back counts as time that passed',
    find: /session: shift\((\w+), awayMs\)/,
    replace: 'session: $1',
    within: 40,
  },
  {
    what: 'credit: in full, however long the program was away',
    find: /<= 1000 \* (\w+)\.settings\.holdSeconds/,
    replace: '<= 1e9 * $1.settings.holdSeconds',
    within: 10,
  },
  {
    what: 'errors: messages that cannot be sent are rejections of ours',
    find: /\.catch\(outOfReach\)/,
    replace: '',
    within: 10,
  },
  {
    what: 'vibration: a long pulse goes on',
    find: /duration: pulseMs\b/,
    replace: 'duration: pulseMs > 900 ? 1e9 : pulseMs',
    within: 3,
  },
  {
    what: 'alarm: rings after its boundary',
    find: /- 4000\) \/ 1000/,
    replace: '+ 1000) / 1000',
    within: 3,
  },
  {
    what: 'alarm: is left armed',
    find: /of alarm\.getAllAlarms\(\)/,
    replace: 'of []',
    within: 5,
  },
  {
    what: 'screen: is not given back',
    find: /letGo\(\), display\.setWakeUpRelaunch\(\{ relaunch: false \}\)/,
    replace: 'undefined',
    within: 5,
  },
  {
    what: 'screen: is not kept on',
    find: /display\.pausePalmScreenOff\(\{ duration: 0 \}\)/,
    replace: 'undefined',
    within: 3,
  },
  {
    what: 'storage: one file instead of two in turn',
    find: /other = \+\(0 === place\)/,
    replace: 'other = 0',
    within: 60,
  },
  {
    what: 'storage: no save at a change, only the sign of life',
    find: /!\w+ && (\(!\w+ \|\| !\(\w+ >= 15000\)\))/,
    replace: '$1',
    within: 20,
  },
  {
    what: 'settings: the watch never takes what arrives',
    find: /(\w+\.answerTo === [^&;]*\.chosenAtMs > \w+\.chosenAtMs)/,
    replace: 'false && ($1)',
    within: 5,
  },
]

/** The program with that line of its page changed. Throws a sentence when the line is not there exactly once. */
export function mutate(program: PackedProgram, { what, find, replace }: Mutant): PackedProgram {
  const path = 'page/index.js'
  const source = new TextDecoder().decode(program.device.get(path))
  const places = source.match(new RegExp(find, 'g'))?.length ?? 0
  if (places !== 1)
    throw new Error(
      `The line of "${what}" is ${places} times in ${path}, and must be once: mend test/storm/mutants.ts.`,
    )
  const broken = new TextEncoder().encode(source.replace(find, replace))
  return { ...program, device: new Map(program.device).set(path, broken) }
}
