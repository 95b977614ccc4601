import { describe, expect, it } from 'vitest'
import { galleryPage } from '../../scripts/gallery/page.ts'
import { stories } from '../../scripts/gallery/stories.ts'
import { namedIntroScreens } from '../page/glass/intro-screens.ts'
import { namedScreens } from '../page/glass/screens.ts'

const shots = stories.flat()

describe('the gallery', () => {
  it('shows every kind of screen that the engine can show', () => {
    const kinds = new Set([...namedScreens, ...namedIntroScreens].map(({ screen }) => screen.kind))
    expect(new Set(shots.map(({ kind }) => kind))).toEqual(kinds)
  })

  it('has a name of its own for each picture, fit for a file', () => {
    const names = shots.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
    expect(names.filter((name) => !/^[a-z-]+$/.test(name))).toEqual([])
  })

  it('has a page with each picture on each screen', () => {
    const page = galleryPage({
      language: 'de-DE',
      screens: ['round-480x480', 'square-390x450'],
      names: ['ready', 'done'],
    })
    expect([...page.matchAll(/src="([^"]+)"/g)].map(([, file]) => file)).toEqual([
      'round-480x480/ready.png',
      'square-390x450/ready.png',
      'round-480x480/done.png',
      'square-390x450/done.png',
    ])
  })
})
