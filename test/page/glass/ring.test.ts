import { describe, expect, it } from 'vitest'
import { gridOf } from '../../../page/glass/grid'
import { ring, toDegrees } from '../../../page/glass/ring'
import { watchModels } from '../../../simulator/models.ts'

describe.each(watchModels.map((model) => [model.name, model] as const))('on %s', (_, model) => {
  const drawn = (part: number) => ring(gridOf(model), 'ring', part, 0xffffff, 'movingRing', 'right')
  const degrees = (part: number) => toDegrees(drawn(part)) - drawn(part).fromDegrees

  it.each([1, 0.9, 0.5, 0.02, 0])('%d of the ring is as long as that', (part) => {
    expect(degrees(part)).toBeCloseTo(part * degrees(1))
  })

  it('is round, on the glass, and on a round one nearly as wide', () => {
    const { x, y, w, h } = drawn(1)
    expect(w).toBe(h)
    expect(w / model.width).toBeGreaterThan(model.shape === 'round' ? 0.93 : 0.6)
    expect(Math.min(x, y)).toBeGreaterThan(0)
    expect(Math.max(x + w - model.width, y + h - model.height)).toBeLessThan(0)
  })

  it('begins at the top, and goes all the way round', () => {
    expect([drawn(1).fromDegrees, toDegrees(drawn(1))]).toEqual([-90, 270])
  })
})
