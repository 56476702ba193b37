import type { Transaction } from '@app/database';
import type { NewClosedPeriod, NewFigure } from '@app/persistence/figures';
import { lastDayOf, parsePeriod } from '@app/skm';
import { buildHours, type HoursSubject } from '../hours/build-hours.js';
import { listSubjects, SubjectNames } from '../name-figures.js';
import { buildProfiles } from '../profiles/build-profiles.js';
import { leftOutOf } from '../reading/left-out.js';

/** A period that is closed, with its figures of pulse, IKM and officers. */
interface ClosedFigures {
  period: Pick<NewClosedPeriod, 'id' | 'period' | 'leftOut'>;
  figures: readonly NewFigure[];
}

/**
 * What is shown beside the figures of periods that are closed together, the quarter first: what respondents said of
 * themselves, and when they came.
 */
export async function besideFigures(
  tx: Transaction,
  instansiId: string,
  closed: readonly ClosedFigures[],
): Promise<NewFigure[]> {
  const keys = closed.map(({ period }) => period.period);
  const hours = await buildHours(
    tx,
    instansiId,
    closed.map((one) => ({ period: one.period.period, shown: pulsesOf(one).map(hoursOf(one)) })),
  );
  const profiles = await buildProfiles(tx, instansiId, keys);
  const rows: NewFigure[] = [];
  for (const one of closed) {
    const key = one.period.period;
    const pulses = new Map(pulsesOf(one).map((pulse) => [pulse.subjectId, pulse]));
    for (const { subject, n, figure } of hours.filter(({ period }) => period === key)) {
      const pulse = pulses.get(subject.id)!;
      // hours of others than those whom the pulse counts would tell of the difference
      if (n === pulse.n) rows.push({ ...pulse, measure: 'hours', n, figure });
    }
    const names = await namesOn(tx, instansiId, key);
    for (const { unitId: id, n, figure } of profiles.filter(({ period }) => period === key)) {
      rows.push({ ...names.of({ kind: 'unit', id }), ...profileOf(one), n, figure });
    }
  }
  return rows;
}

/** Of units and services all ratings of the whole period. */
function pulsesOf({ period, figures }: ClosedFigures): NewFigure[] {
  return figures.filter(
    (one) =>
      one.measure === 'pulse' &&
      one.basis === 'all' &&
      one.period === period.period &&
      (one.subjectKind === 'unit' || one.subjectKind === 'service'),
  );
}

function hoursOf({ period }: ClosedFigures): (pulse: NewFigure) => HoursSubject {
  return ({ subjectKind, subjectId: id, unitId, covers, notes }) => ({
    subject: { kind: subjectKind as 'unit' | 'service', id },
    unitId: unitId!,
    covers,
    leftOut: leftOutOf({ covers, notes }, period.leftOut.persons),
  });
}

async function namesOn(tx: Transaction, instansiId: string, key: string): Promise<SubjectNames> {
  const period = parsePeriod(key);
  return new SubjectNames(await listSubjects(tx, instansiId, period, lastDayOf(period)));
}

function profileOf({ period: { id, period: key } }: ClosedFigures) {
  const period = parsePeriod(key);
  return {
    closedPeriodId: id,
    period: key,
    officialPeriod: key,
    periodKind: period.kind as NewFigure['periodKind'],
    measure: 'profile',
    basis: 'all',
    covers: [{ from: period.from, until: lastDayOf(period) }],
    days: null,
    notes: [],
  } satisfies Partial<NewFigure>;
}
