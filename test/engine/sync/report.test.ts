/** What is counted on a watch, and how it is read again. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  bounded,
  countsToStored,
  medianOf,
  noCounts,
  parseCounts,
  parseReport,
  parseStoredReport,
  plainText,
} from '../../../engine/sync/report'
import { report, reportCounts } from '../../formats/values'

describe('the counts of a watch', () => {
  it('are read as they were stored; what is damaged begins anew', () => {
    expect(parseCounts(countsToStored(reportCounts))).toEqual(reportCounts)
    for (const key of Object.keys(reportCounts)) {
      for (const wrong of [undefined, null, -1, 0.5, '3', Number.NaN])
        expect(parseCounts({ ...countsToStored(reportCounts), [key]: wrong })).toEqual(noCounts)
    }
  })
})

describe('the median', () => {
  it.each([
    [[], 0],
    [[7], 7],
    [[9, 1], 1],
    [[78, 6, 22], 22],
    [[1, 100, 20, 3], 3],
  ])('of %j is %i', (values, median) => {
    expect(medianOf(values)).toBe(median)
  })
})

describe('a report', () => {
  it('is refused whole when a part of it is wrong', () => {
    expect(parseReport({ ...report })).toEqual(report)
    for (const key of Object.keys(report)) {
      for (const wrong of [
        undefined,
        null,
        {},
        -1,
        'x'.repeat(45),
        ['é'],
        [1, 'a'],
        Array(99).fill(1),
      ])
        expect(parseReport({ ...report, [key]: wrong }), `${key} ${wrong}`).toBeNull()
    }
  })

  it('is cut to what there is room for, and can then be read', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), fc.array(fc.nat()), (refused, keys) => {
        const cut = bounded({ ...report, refused, keys })
        expect(parseReport({ ...cut })).toEqual(cut)
      }),
    )
  })

  it('has plain texts only, whatever the watch gives', () => {
    expect(plainText('Amazfit\u0000 Bälance')).toBe('Amazfit? B?lance')
    for (const odd of [undefined, null, 3, {}, []]) expect(plainText(odd)).toBe('')
  })

  it('that nobody stored is none', () => {
    expect(parseStoredReport(undefined)).toBeNull()
  })
})
