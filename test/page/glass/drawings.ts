/** All that can be on a glass: of a session, and of the intro. */
import type { Glass } from '../../../page/glass/box'
import type { Element, Translate } from '../../../page/glass/elements'
import { gridOf } from '../../../page/glass/grid'
import { introGridOf, layOutIntro } from '../../../page/glass/intro-layout'
import { layOut } from '../../../page/glass/layout'
import { namedIntroScreens } from './intro-screens.ts'
import { namedScreens } from './screens.ts'

export interface NamedDrawing {
  readonly name: string
  readonly elements: readonly Element[]
}

/** Every screen, laid out on this glass in a language. */
export function drawingsOn(glass: Glass, translate: Translate): NamedDrawing[] {
  const drawing = { grid: gridOf(glass), translate }
  const introDrawing = { grid: introGridOf(glass), translate }
  return [
    ...namedScreens.map(({ name, screen, count }) => ({
      name,
      elements: layOut(screen, drawing, count),
    })),
    ...namedIntroScreens.map(({ name, screen, lit }) => ({
      name,
      elements: layOutIntro(screen, introDrawing, lit),
    })),
  ]
}
