/** What was done: this week at a glance, the last weeks with the legs apart, the last sessions. */

import { dayOf } from '../../engine/history/calendar'
import type { SessionRecord } from '../../engine/history/record'
import type { History } from '../../engine/history/weeks'
import type { Leg } from '../../engine/routine/routine'
import { minutesAndSeconds } from '../../engine/screen/phrase'
import { barsOf, isEmpty, type LegBars } from '../bars'
import { dayAndTimeText, weekdayLetters } from '../language'
import { faint, palette } from '../palette'
import { apart, box, line, longPart, note, ruled, section } from '../parts'
import { factsOf } from '../record-texts'
import { heldTimes, language, localMoment, offsetMinutesAt, translate } from '../texts'
import type { PageView } from '../view'
import { weekLines } from './weeks-section'

/** The parts on what was done; before the first session a line that invites to it. */
export function historyParts(view: PageView): SettingsNode[] {
  const { choice, history, nowMs, state } = view
  const hasSessions = history.latest.length > 0
  const invites = translate(
    'No sessions yet. After the first one you will see here how long you held with each leg.',
  )
  const weeksPart = longPart(view, 'weeks', 'Last 12 weeks', () =>
    weekLines(history.weeks, choice.chosen.settings),
  )
  // After a deletion the page keeps its parts where they are, so that nothing jumps under the finger.
  if (!hasSessions && !state.hasDeleted) return [section('History', [line(invites)])]
  return [
    section('History', thisWeekLines(history, nowMs)),
    ...(isEmpty(history) && !state.hasDeleted ? [] : [weeksPart]),
    longPart(view, 'sessions', 'Last sessions', () =>
      hasSessions
        ? ruled(history.latest.map((record) => recordRow(record, nowMs)))
        : [line(invites)],
    ),
  ]
}

/** This week in a sentence. */
export function weekWords({ thisWeek }: History): string {
  return translate('This week: right leg {right}, left leg {left}.', heldTimes(thisWeek))
}

function thisWeekLines(history: History, nowMs: number): SettingsNode[] {
  const isIdle = history.thisWeek.sessions === 0
  const words = isIdle ? translate('No session this week so far.') : weekWords(history)
  return [dayColumns(history, nowMs), line(words)]
}

function dayColumns({ days, thisWeek }: History, nowMs: number): SettingsNode {
  const letters = weekdayLetters(language)
  const today = dayOf(nowMs, offsetMinutesAt) - thisWeek.firstDay
  const columns = barsOf(days).map((bars, place) =>
    box(
      [
        box([columnBar('left', bars), columnBar('right', bars)], columnBarsStyle),
        note(letters[place] ?? '', { ...letterStyle, ...(place === today ? todayStyle : {}) }),
      ],
      columnStyle,
    ),
  )
  return box(columns, { display: 'flex', gap: '6px', margin: '12px 0' })
}

function columnBar(leg: Leg, bars: LegBars): SettingsNode {
  const height = `${bars[leg]}%`
  return box([], { ...columnBarStyle, height, background: palette[leg] })
}

function recordRow(record: SessionRecord, nowMs: number): SettingsNode {
  const moment = dayAndTimeText(language, localMoment(record.startedAtMs), localMoment(nowMs))
  const facts = factsOf(record, minutesAndSeconds)
    .map((fact) => translate(fact))
    .join(' · ')
  const took = minutesAndSeconds(record.tookSeconds)
  return box(
    [
      apart([line(moment, { margin: '0' }), note(took, { margin: '0' })]),
      note(facts, { margin: '2px 0 0' }),
    ],
    { padding: '10px 0' },
  )
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
