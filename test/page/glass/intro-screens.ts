/** Every screen of the intro, each made by the engine itself. */
import { choices } from '../../../engine/routine/settings'
import { howTexts, type IntroPlace, safetyPages } from '../../../engine/screen/intro'
import { type IntroScreen, introScreen } from '../../../engine/screen/intro-screen'
import { lessons } from '../../../engine/screen/lesson'
import { isFirst } from './screens.ts'

export interface NamedIntroScreen {
  readonly name: string
  readonly screen: IntroScreen
  /** Which pulse is lit. */
  readonly lit: number | null
}

const pagesOf = (kind: 'how' | 'safety' | 'cues', count: number): IntroPlace[] =>
  Array.from({ length: count }, (_, page) => ({ kind, page }))

export const introPlaces: readonly IntroPlace[] = [
  ...pagesOf('how', howTexts.length),
  ...pagesOf('safety', safetyPages.length),
  ...pagesOf('cues', lessons.length),
  { kind: 'felt' },
  { kind: 'start' },
]

const nameOf = (place: IntroPlace): string =>
  'page' in place ? `${place.kind} ${place.page + 1}` : place.kind

/** Each once, whatever it is called first, for each part of it, on both kinds of watches. */
export const namedIntroScreens: readonly NamedIntroScreen[] = introPlaces
  .flatMap((place) =>
    (['first', 'help'] as const).flatMap((part) =>
      choices.cueStrength.flatMap((strength) =>
        [true, false].flatMap((playsPatterns) =>
          [null, 0].map((lit) => ({
            name: `${part}: ${nameOf(place)}, ${strength}${playsPatterns ? '' : ', no patterns'}${lit === null ? '' : ', lit'}`,
            screen: introScreen(
              { part, place, isSafetyRead: true, wasAsked: true },
              { strength, playsPatterns },
            ),
            lit,
          })),
        ),
      ),
    ),
  )
  .filter(isFirst(({ screen, lit }) => JSON.stringify([screen, lit])))
