import type { DayRange } from './days-in-words.js';
import type { CoverageState, FigureNote } from './figure-facts.js';
import type { FigureWords } from './figure-words.js';

/** What the notes of a figure are made of. */
export interface NotedFigure {
  notes: readonly FigureNote[];
  state: { kind: 'running' | 'closed' | 'revised' };
  /** the days that are counted, ascending */
  covers: readonly DayRange[];
}

type Fee = 'asked' | 'partly' | 'eight-elements' | 'fee-as-four';

/** What an IKM says of itself beside its digits. */
interface NotedIkm {
  ikm: string | null;
  fee: Fee;
  attested: { difference: string; z: string; flagged: boolean } | null;
}

interface Sufficiency {
  respondents: number;
  needed: number | null;
  reached: boolean | null;
}

/** The words that notes of places are made of. */
export interface NoteWords extends Pick<FigureWords, 'notes' | 'coverage'> {
  ikm: {
    collected: string;
    fee: Readonly<Record<Fee, string | null>>;
    sufficiency: (sufficiency: Sufficiency) => string;
  };
}

/** The notes of a figure in words; a running one says up to which day it counts. */
export function noteTexts(
  { notes, state, covers }: NotedFigure,
  words: Pick<FigureWords, 'notes'>,
): string[] {
  const running = state.kind === 'running' ? [words.notes.running(covers.at(-1)!.until)] : [];
  return [...running, ...notes.map((note) => noteText(note, words))];
}

/** One note in words. */
export function noteText(note: FigureNote, { notes }: Pick<FigureWords, 'notes'>): string {
  switch (note.kind) {
    case 'without fewer than ten':
      return notes.withoutFewerThanTen;
    case 'without small remainders':
      return notes.withoutSmallRemainders;
    case 'one officer':
      return notes.oneOfficer;
    case 'days left out':
      return notes.daysLeftOut(note.days);
  }
}

/**
 * The notes of a place's figure.
 *
 * @param coverage null beside attested ratings, which are a part of those who answered
 */
export function placeNotes(
  figure: NotedFigure & { basis: 'all' | 'attested' },
  coverage: { state: CoverageState } | null,
  words: NoteWords,
): string[] {
  return present([
    figure.basis === 'all' ? words.ikm.collected : null,
    ...noteTexts(figure, words),
    coverage && words.coverage[coverage.state],
  ]);
}

/** Whether a place's figure is nearly one officer's. */
export function speaksOfOneOfficer({ notes }: Pick<NotedFigure, 'notes'>): boolean {
  return notes.some(({ kind }) => kind === 'one officer');
}

/** What stands beside an IKM after the notes of its place. */
export function ikmNotes(
  { ikm, fee, attested }: NotedIkm,
  sufficiency: Sufficiency | null,
  words: NoteWords,
): string[] {
  return present([
    words.ikm.fee[fee],
    ikm !== null && sufficiency ? words.ikm.sufficiency(sufficiency) : null,
    attestedNote(attested, words),
  ]);
}

/** Why to look at the open ratings; null where the attested ones say the same. */
export function attestedNote(
  attested: NotedIkm['attested'],
  { notes }: Pick<FigureWords, 'notes'>,
): string | null {
  return attested?.flagged ? notes.differsFromAttested(attested.difference, attested.z) : null;
}

/** The one word about an officer among colleagues, or why there is none. */
type PeerWord =
  | {
      said: true;
      word: 'above' | 'level' | 'below';
      colleagues: { low: string; high: string };
    }
  | { said: false; because: keyof FigureWords['colleagues']['unsaid'] };

/** The word about an officer in a sentence; null but at a quarter's closing. */
export function peerWordText(
  word: PeerWord | null,
  { colleagues }: Pick<FigureWords, 'colleagues'>,
): string | null {
  if (word === null) return null;
  if (!word.said) return colleagues.unsaid[word.because];
  return colleagues.said(word.word, word.colleagues.low, word.colleagues.high);
}

function present(texts: readonly (string | null)[]): string[] {
  return texts.filter((text) => text !== null);
}
