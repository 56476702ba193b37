export { type DayRange, dayInWords, daysInWords, monthInWords } from './days-in-words.js';
export type { CoverageState, FigureNote, MissingReason } from './figure-facts.js';
export { FIGURE_WORDS, type FigureWords } from './figure-words.js';
export {
  attestedNote,
  ikmNotes,
  noteText,
  noteTexts,
  type NoteWords,
  peerWordText,
  placeNotes,
  speaksOfOneOfficer,
} from './note-texts.js';
export { type ReasonWords, tellReason, type Told, type ToldReason } from './tell-reason.js';
