/** How a person finds a watch's answer to each condition, in half an hour: first what would change the program most. */
import type { ConditionId } from './index.ts'

/** A line to tick off for each condition, in the order in which to try them. */
export const toTry: Readonly<Record<ConditionId, string>> = {
  motorContinuous:
    'API 3.6 and up: feel the cues. Does "settle" end by itself after a second, if the program is killed right after it began?',
  motorModes: 'Below API 3.6: the same. Does it end?',
  motorAfterAlarm:
    'Kill the program in mid-roll and wait. Is the word felt that comes when the alarm has opened it?',
  alarmParam:
    'Brought back by the alarm, leave at once. Does the watch leave you alone, or bring you back again and again?',
  alarmSet:
    'Kill the program in mid-step. Does it come back before the next change of step, and after how many seconds?',
  keyCodes:
    'Press each key in mid-session. Which one pauses? What is the code of the others, by the log?',
  keysStoppable: 'The same keys: does one of them lead out of the session?',
  swipesStoppable: 'Swipe to the right in mid-session. Does it lead out?',
  brightTime: 'Let a notification come in mid-session, then two minutes. Does the screen stay on?',
  darkWrites:
    'Cover the glass until it is dark, wait for the next step, uncover it. Does it show that step at once?',
  storagePath:
    'Choose 60 s on the phone, roll for a minute, kill the program, open it. Are the session and the 60 s both there?',
  storageMemory: 'The same, twice in a row.',
  storageTwoFiles: 'The same. Did the glass ever say "Session not saved"?',
  deletedButton: 'Pause, go on, skip. Does a button stay on the glass that does nothing?',
  redraw: 'The same. Does anything of the screen before shine through?',
  textFont: 'Is the number bold and narrow, and does it stand still when it counts?',
  textByMore: 'Does the number change in each second, and the word with each step?',
  moves: 'Does anything stand in a wrong place after a change of step?',
  visibleInBuild: 'Open the program. Is the whole ready screen there?',
  errorInBuild: 'Did the program ever close by itself while it opened?',
  clearRect: 'Tap on black, between the number and the ring. Do the controls come?',
  textListens: 'Tap on the number. Do the controls come?',
  touchTaken: 'Tap on a control. Does only that control act?',
  animation: 'Does the glow breathe in a hold?',
  statusBarOnRound: 'Round glasses: does the program open?',
  statusBarOnSquare:
    'Square glasses: is anything in the first 64 px covered by the bar with the time?',
  motorRefuses: 'Skip ten steps quickly. Is each word felt?',
  motorModesShifted: 'Below API 3.6: feel "pass 1" and a tick. Can they be told apart?',
  motorMuted: 'Sleep, do not disturb, theater, power saving: in which of them is the motor mute?',
  notificationBuzz: 'Let a notification come during a word. Can the word still be read?',
  alarmLights:
    'Kill the program in mid-step and cover the glass. Does it light when the alarm opens it?',
  alarmInSleep: 'Kill the program in sleep mode. Does it come back?',
  alarmOverdue:
    'Switch the watch off in mid-session, and on a day later. Does it open the program?',
  alarmWhenSuspended: 'Open another program in mid-session. Does ours come back by itself?',
  storageWrite: 'Does a change of step stutter?',
  engine: 'By the log, how late is the second on the glass at a change of step?',
  widgetCalls: 'The same when the controls come.',
  messaging: 'Without the phone in reach: does the program open and lead a session?',
  promise:
    'Is the hold length that you choose on the phone on the ready screen two seconds after opening?',
  serviceAfterLink:
    'Switch the phone’s Bluetooth off for ten seconds and on again. Is what you then choose on the watch within eleven seconds?',
  serviceLife: 'Choose a hold length in mid-session. Does the watch show it before the next hold?',
  serviceStart:
    'Close the Zepp app, open the program. After how many seconds are the settings "from the phone"?',
  packets:
    'At the far end of the home: does the phone ever say that the watch has older settings, until you open the program again?',
  reinstall:
    'Install the program on the watch again. Does it have the phone’s settings two seconds after opening?',
  clockTold:
    'Let a session run to its end beside a stopwatch. Is it done within a tenth of a second?',
  clocks:
    'Set the phone’s date a year ahead for one session and back. Are all sessions still on the phone?',
}

/** What to try on a phone. The rest of it belongs to a later issue. */
export const toTryOnPhone: readonly string[] = [
  'Choose a hold length while the program is closed, then open it. Does the watch have it, and does the page say so?',
  'Choose one in mid-session. Does the next hold take it?',
  'Finish a session. Does the page show it, with both legs?',
  'Does each Select show its value at first sight, and are there margins between the parts?',
  'Copy the sessions as text, and paste them elsewhere. Is it what the page says?',
  'Set the phone to English (UK), German (Austria), Chinese (Taiwan). In which language is the page, and how are its dates?',
  'Look at the page in light and in dark mode. Can all of it be read?',
]
