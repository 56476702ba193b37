import { createHash } from 'node:crypto';
import { type ElementKey, type RespondentRow, Rational } from '@app/skm';

/** The body of one row for `POST /api/v1/ratings`. */
export interface ReplayedRating {
  id: string;
  code: string;
  score: number;
  answers: Record<string, number>;
}

/**
 * A row of a table as a rating. The table has no first tap, so the tap is the row's mean, rounded half
 * up. Null for a row without answers.
 *
 * @param source file, row and code fix the id: a second replay to a code is the same ratings, and one to
 *   another code is others
 */
export function replayedRating(
  columns: ElementKey[],
  row: RespondentRow,
  { fileHash, index, code }: { fileHash: string; index: number; code: string },
): ReplayedRating | null {
  const answered = columns.flatMap((column, position): [string, number][] => {
    const value = row[position];
    return value === null || value === undefined ? [] : [[column, value]];
  });
  if (answered.length === 0) {
    return null;
  }
  const sum = answered.reduce((total, [, value]) => total + value, 0);
  return {
    id: fixedId(`${fileHash} ${index} ${code}`),
    code,
    score: Number(Rational.of(sum, answered.length).toDecimal(0)),
    answers: Object.fromEntries(answered),
  };
}

/** A UUID of version 4 in form, derived from what the rating stands for. */
function fixedId(source: string): string {
  const hex = createHash('sha256').update(source).digest('hex');
  const variant = ((parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20, 32),
  ].join('-');
}
