import type { FigureNote, MissingReason } from '@app/persistence/figures';
import type { ExportedClosing } from '@app/persistence/exports';
import { daysInWords, weekdayInWords } from './local-days.js';
import { TEXTS } from './texts.js';

/** Why a figure is missing, in Indonesian. */
export function reasonInWords(reason: MissingReason): string {
  const { missing } = TEXTS;
  switch (reason.kind) {
    case 'too few':
      return reason.missing === null ? missing.tooFew : missing.fewMore(reason.missing);
    case 'next cut':
      return missing.nextCut(weekdayInWords(reason.on));
    case 'waiting for closing':
      return missing.closing;
    case 'held in review':
      return missing.held;
    case 'elements unanswered':
      return missing.unanswered;
    case 'small remainder':
      return missing.remainder;
    case 'nobody to compare with':
      return missing.alone;
  }
}

/** What must be said beside a figure, in Indonesian. */
export function noteInWords(note: FigureNote): string {
  switch (note.kind) {
    case 'without fewer than ten':
      return TEXTS.notes.fewLeftOut;
    case 'without small remainders':
      return TEXTS.notes.remaindersLeftOut;
    case 'one officer':
      return TEXTS.notes.oneOfficer;
    case 'days left out':
      return TEXTS.notes.daysLeftOut(note.days.map(daysInWords).join(', '));
  }
}

/** `berjalan`, `ditutup`, `dipublikasikan`, `revisi 1` or `revisi 1, dipublikasikan`. */
export function stateInWords(
  closing: Pick<ExportedClosing, 'revision' | 'published'> | null,
): string {
  const { states } = TEXTS;
  if (closing === null) return states.running;
  const { revision, published } = closing;
  if (revision === 0) return published ? states.published : states.closed;
  return published
    ? `${states.revision(revision)}, ${states.published}`
    : states.revision(revision);
}

/** `3,10–3,55`. */
export function intervalInWords(interval: { low: string; high: string } | null): string | null {
  return interval && `${withComma(interval.low)}–${withComma(interval.high)}`;
}

/** A decimal comma. */
export const withComma = (digits: string): string => digits.replace('.', ',');

/** Parts with something to say, behind each other; null where there is none. */
export function together(parts: readonly (string | null | undefined)[]): string | null {
  const said = parts.filter((part) => part !== null && part !== undefined && part !== '');
  return said.length > 0 ? said.join('; ') : null;
}
