/** What was done: this week at a glance, the last weeks with the legs apart, the last sessions. */

import { dayOf } from '../../engine/history/calendar'
import type { SessionRecord } from '../../engine/history/record'
import type { History } from '../../engine/history/weeks'
import type { Leg } from '../../engine/routine/routine'
import { barsOf, isEmpty, type LegBars } from '../bars'
import { dayAndTimeText, weekdayLetters } from '../language'
import { faint, palette } from '../palette'
import { apart, line, note, ruled } from '../parts'
import { factsOf } from '../record-texts'
import { heldTimes, language, localMoment, offsetMinutesAt, timeWords, translate } from '../texts'
import type { PageView } from '../view'
import { weeksSection } from './weeks-section'

/** The sections on what was done; before the first session one that invites to it. */
export function historySections({ choice, history, nowMs }: PageView): SettingsNode[] {
  if (history.latest.length === 0) {
    const invites = 'No sessions yet. After the first one you see here how long each leg was held.'
    return [Section({ title: translate('History') }, [line(translate(invites))])]
  }
  return [
    Section({ title: translate('History') }, weekLines(history, nowMs)),
    ...(isEmpty(history) ? [] : [weeksSection(history.weeks, choice.chosen.settings)]),
    Section({ title: translate('Last sessions') }, [
      ...ruled(history.latest.map((record) => recordRow(record, nowMs))),
    ]),
  ]
}

/** This week in a sentence. */
export function weekWords({ thisWeek }: History): string {
  return translate('This week: right leg {right}, left leg {left}.', heldTimes(thisWeek))
}

function weekLines(history: History, nowMs: number): SettingsNode[] {
  if (history.thisWeek.sessions === 0) return [line(translate('No session this week so far.'))]
  return [dayColumns(history, nowMs), line(weekWords(history))]
}

function dayColumns({ days, thisWeek }: History, nowMs: number): SettingsNode {
  const letters = weekdayLetters(language)
  const today = dayOf(nowMs, offsetMinutesAt) - thisWeek.firstDay
  const columns = barsOf(days).map((bars, place) =>
    View({ style: columnStyle }, [
      View({ style: columnBarsStyle }, [columnBar('left', bars), columnBar('right', bars)]),
      note(letters[place] ?? '', { ...letterStyle, ...(place === today ? todayStyle : {}) }),
    ]),
  )
  return View({ style: { display: 'flex', gap: '6px', margin: '12px 0' } }, columns)
}

function columnBar(leg: Leg, bars: LegBars): SettingsNode {
  const height = `${bars[leg]}%`
  return View({ style: { ...columnBarStyle, height, background: palette[leg] } }, [])
}

function recordRow(record: SessionRecord, nowMs: number): SettingsNode {
  const moment = dayAndTimeText(language, localMoment(record.startedAtMs), localMoment(nowMs))
  const facts = factsOf(record, timeWords)
    .map((fact) => translate(fact))
    .join(' · ')
  return View({ style: { padding: '10px 0' } }, [
    apart([
      line(moment, { margin: '0' }),
      note(translate(timeWords(record.tookSeconds)), { margin: '0' }),
    ]),
    note(facts, { margin: '2px 0 0' }),
  ])
}

const columnStyle = { flex: '1 1 0px' }
const columnBarsStyle = {
  display: 'flex',
  alignItems: 'flex-end',
  justifyContent: 'center',
  gap: '2px',
  height: '56px',
  marginBottom: '4px',
  borderBottom: `2px solid ${faint}`,
}
const columnBarStyle = { width: '10px', borderRadius: '3px 3px 0 0' }
const letterStyle = { margin: '0', textAlign: 'center' }
const todayStyle = { fontWeight: '700', opacity: '1' }
