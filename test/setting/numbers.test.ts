/** Numbers that stand in the texts of the phone's page are those of the program. */
import { describe, expect, it } from 'vitest'
import { breathMs, inhaleMs } from '../../engine/cue/breath'
import { weeksShown } from '../../engine/history/weeks'
import { rollOnSeconds, shortestChangeOfLegSeconds } from '../../engine/routine/plan'
import { phoneMsgids } from '../../setting/phone-msgids'

describe('a text of the page with a number in it', () => {
  it.each([
    ['with 10 s of rolling between them', [rollOnSeconds]],
    ['A change of leg takes at least 15 s', [shortestChangeOfLegSeconds]],
    [
      'the watch breathes with you: 4 s in, 6 s out',
      [inhaleMs / 1000, (breathMs - inhaleMs) / 1000],
    ],
    ['Last 12 weeks', [weeksShown]],
  ])('says what is so: %s', (part, numbers) => {
    expect(phoneMsgids.filter((msgid) => msgid.includes(part))).toHaveLength(1)
    expect(part.match(/\d+/g)?.map(Number)).toEqual(numbers)
  })
})
