import type { ExportedClosing } from '@app/persistence/exports';
import { TEXTS } from './texts.js';

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
