/**
 * Where the phone keeps things: the keys of the settings storage, which page and side service share. Every
 * value is JSON text with a version, see docs/formats.md. The records' keys are in stored-months.ts.
 */

/** What the user chose (`ChosenSettings`). Written by the page only. */
export const chosenKey = 'chosen'

/** The settings that a watch has (`ChosenSettings`): they count where the user's own choice is missing or damaged. Written by the side service only. */
export const watchSettingsKey = 'watch-settings'

/** What each watch has stored (`KnownWatch`). Written by the side service only. */
export const confirmedKey = 'confirmed'

/** What the watch told of itself last (`WatchReport`). Written by the side service only. */
export const reportKey = 'watch-report'

/** What the user answered of what to try on a watch (`Answers`). Written by the page only. */
export const answersKey = 'watch-answers'

/** Why watch and phone did not understand each other last (`parseStoredRefusal`). Written by the side service only. */
export const refusalKey = 'refusal'
