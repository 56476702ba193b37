import type { Basis, FigureBasis, Measure } from '@app/persistence/figures';
import { PRINTED_FROM, Rational } from '@app/skm';
import { type Slice, sumOf } from './slice.js';
import { MARK_KINDS, type Sums, type SumsLayout } from './sums.js';

const STATUSES = ['counted', 'uncounted', 'held', 'excluded'] as const;

type Levels = Record<'open' | 'present' | 'served', number>;

/** What a figure rests on; nothing of it tells of one to nine ratings. */
export function printBasis(slice: Slice, basis: Basis, measure: Measure): FigureBasis {
  const { layout } = slice;
  const total = slice.total(basis);
  const received = STATUSES.reduce((sum, status) => sum + layout.received(total, status), 0);
  const share = (n: number): string | null =>
    n < PRINTED_FROM.anything ? null : Rational.of(100 * n, received).toDecimal(2);
  const marks = MARK_KINDS.map((kind) => [kind, share(layout.marked(total, kind))] as const);
  return {
    levels: tellLevels(levelsOf(slice, basis, measure)),
    held: share(layout.received(total, 'held')),
    excluded: share(layout.received(total, 'excluded')),
    marks: Object.fromEntries(marks) as FigureBasis['marks'],
  };
}

/** Persons of a measure. */
export function personsOf(layout: SumsLayout, sums: Sums, measure: Measure): number {
  if (measure === 'pulse') return layout.persons(sums);
  return measure === 'ikm' ? layout.respondents(sums) : layout.officerRespondents(sums);
}

function levelsOf(slice: Slice, basis: Basis, measure: Measure): Levels {
  const parts = slice.parts(basis);
  const of = (asked: keyof Levels): number => {
    const sums = sumOf(
      slice.layout,
      parts.filter(({ level }) => level === asked),
    );
    return personsOf(slice.layout, sums, measure);
  };
  return { open: of('open'), present: of('present'), served: of('served') };
}

/**
 * n is the sum of the levels, and an attested figure may tell that of two: one to nine persons of an attested
 * level hide the other one, too, and those of the open ones the smaller of the attested levels.
 */
function tellLevels({ open, present, served }: Levels): FigureBasis['levels'] {
  const mayStandAlone = (n: number): boolean => n === 0 || n >= PRINTED_FROM.anything;
  if (!mayStandAlone(present) || !mayStandAlone(served)) {
    const openIsTold = mayStandAlone(open) && mayStandAlone(present + served);
    return { open: openIsTold ? open : null, present: null, served: null };
  }
  if (mayStandAlone(open)) return { open, present, served };
  const hidesPresent = present > 0 && (served === 0 || present < served);
  return {
    open: null,
    present: hidesPresent ? null : present,
    served: hidesPresent ? served : null,
  };
}
