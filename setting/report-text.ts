/** The report of a watch as text to copy: in English, whatever the page speaks, for it is read by those who mend the program. */
import type { WatchReport } from '../engine/sync/report'
import { type Answers, questionIds } from './answers'

/** A line for each thing that is known; `report` is null while the watch has told nothing. */
export function reportText(report: WatchReport | null, answers: Answers): string {
  const answered = questionIds.flatMap((id) => (answers[id] ? [`${id}: ${answers[id]}`] : []))
  return [...(report ? watchLines(report) : ['The watch has told nothing yet.']), ...answered].join(
    '\n',
  )
}

function watchLines(report: WatchReport): string[] {
  const { words, medianLateMs, worstLateMs, alarmTookMs, keys, refused } = report
  return [
    `Soleus Roll ${report.program || '?'} on ${report.model || '?'}`,
    `API level ${report.apiLevel || '?'}, firmware ${report.firmware || '?'}`,
    `Words played: ${words}, in ${report.playsPatterns ? 'patterns' : 'modes'}`,
    `Timers at boundaries: ${medianLateMs} ms late in the median of the last session, ${worstLateMs} ms at worst`,
    `Brought back by an alarm: ${report.timesBroughtBack} times, at most ${alarmTookMs} ms after it rang`,
    `Clock told by the phone: ${report.timesClockTold} times`,
    `Keys that came: ${keys.join(', ') || 'none'}`,
    `Calls refused: ${refused.join('; ') || 'none'}`,
  ]
}
