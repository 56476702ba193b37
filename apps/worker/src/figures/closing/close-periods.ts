import { randomUUID } from 'node:crypto';
import type { Transaction } from '@app/database';
import {
  addClosedPeriod,
  addFigures,
  addLevelContrasts,
  addReasons,
  type FigureAgency,
  type FigureStore,
  findFigureAgency,
  listClosings,
  listOpenQuarters,
  type MadeBy,
  type NewClosedPeriod,
  type NewFigure,
  type NewLevelContrast,
  type NewMissingFigure,
  type PeriodRefusal,
  retirePeriod,
} from '@app/persistence/figures';
import { lastDayOf, parsePeriod, type Period, periodsOf } from '@app/skm';
import { DateTime } from 'luxon';
import type { FigureMaker } from '../figure-maker.js';
import { METHOD_VERSION } from '../method-version.js';
import { listSubjects, nameFigures, nameMissing } from '../name-figures.js';
import { dayAfter } from '../reading/days.js';
import { type PeriodReading, readPeriod } from '../reading/read-period.js';
import { besideFigures } from './beside-figures.js';
import { missingOfClosing, type PlannedClosing } from './closed-set.js';
import { InsideClosings } from './inside-closings.js';
import { planLonger } from './plan-longer.js';
import { planQuarter } from './plan-quarter.js';
import { type SaidFigures, withWords, type WordSayer } from './say-words.js';

/** A quarter that nobody closes is closed by itself so many days after its end. */
const BY_ITSELF_AFTER = 21;

/** The closed periods that came of it, the quarter first, or why there are none. */
export type ClosingOutcome = { closedPeriodIds: string[] } | { refusal: PeriodRefusal };

/** A period that is closed, as it is written. */
interface ClosedSet {
  period: NewClosedPeriod;
  figures: NewFigure[];
  missing: NewMissingFigure[];
  contrasts: readonly NewLevelContrast[];
}

/** Closes quarters, and with the last one of them a semester or a year: from then on their figures are final. */
export class ClosePeriods {
  constructor(
    private readonly store: FigureStore,
    private readonly maker: FigureMaker,
    private readonly words: WordSayer,
  ) {}

  /**
   * Closes a quarter of which every day is settled, which is from the eighth day after its end on.
   * @param quarter its key, 2026-Q4
   * @param by the user who closes it; null: by itself
   * @throws SkmInputError for a key that is none, RangeError for that of another kind of period
   */
  close(
    instansiId: string,
    quarter: string,
    { by }: { by: string | null },
    now: Date,
  ): Promise<ClosingOutcome> {
    const period = parsePeriod(quarter);
    if (period.kind !== 'quarter') throw new RangeError(`"${quarter}" is no quarter.`);
    return this.store.alone(instansiId, async (tx) => {
      const agency = await findFigureAgency(tx, instansiId);
      const refusal = await refusalOf(tx, agency, period);
      if (refusal || !agency) return { refusal: refusal ?? 'period.not-settled' };
      const sets = await this.closeWithLonger(tx, agency, period, by);
      await write(tx, { instansiId, methodVersion: METHOD_VERSION, madeAt: now }, sets);
      return { closedPeriodIds: sets.map((set) => set.period.id) };
    });
  }

  /**
   * Closes every quarter whose end is 21 days ago, oldest first; one that cannot be closed yet waits.
   * @returns how many periods were closed
   */
  async closeOverdue(now: Date): Promise<number> {
    let closed = 0;
    for (const { instansiId, timeZone } of await this.store.agencies()) {
      const today = DateTime.fromJSDate(now, { zone: timeZone }).toISODate()!;
      for (const quarter of await this.store.openQuarters(instansiId)) {
        if (today < dayAfter(lastDayOf(parsePeriod(quarter)), BY_ITSELF_AFTER)) break;
        const outcome = await this.close(instansiId, quarter, { by: null }, now);
        if ('refusal' in outcome) break;
        closed += outcome.closedPeriodIds.length;
      }
    }
    return closed;
  }

  /** Everything is computed before anything is written. */
  private async closeWithLonger(
    tx: Transaction,
    agency: FigureAgency,
    quarter: Period,
    by: string | null,
  ): Promise<ClosedSet[]> {
    const { instansiId } = agency;
    const inside = await InsideClosings.read(tx, instansiId, quarter.from);
    const sets: ClosedSet[] = [];
    for (const period of endingWith(quarter)) {
      const reading = await readPeriod(tx, instansiId, period);
      const closing =
        period.kind === 'quarter'
          ? await planQuarter(reading)
          : await planLonger(reading, inside.of(period));
      const said = await this.make(tx, agency, reading, closing);
      inside.add(closing, said.made);
      sets.push(await closedSet(tx, agency, { closing, ...said, by }));
    }
    const beside = await besideFigures(tx, instansiId, sets);
    return sets.map((set) => ({
      ...set,
      figures: [...set.figures, ...beside.filter((one) => one.closedPeriodId === set.period.id)],
    }));
  }

  private async make(
    tx: Transaction,
    agency: FigureAgency,
    { known }: PeriodReading,
    { period, planned, leftOut }: PlannedClosing,
  ): Promise<SaidFigures> {
    const made = await this.maker.make(tx, agency, planned, known);
    if (period.kind !== 'quarter') return { made, contrasts: [] };
    return withWords(made, this.words, { tx, agency, period, leftOut: leftOut.officer });
  }
}

async function refusalOf(
  tx: Transaction,
  agency: FigureAgency | undefined,
  period: Period,
): Promise<PeriodRefusal | undefined> {
  if (!agency || agency.settledThrough < lastDayOf(period)) return 'period.not-settled';
  const { instansiId } = agency;
  const closings = await listClosings(tx, { instansiId });
  if (closings.some((one) => one.period === period.key)) return 'period.already-closed';
  const open = (await listOpenQuarters(tx, { instansiId })).map(({ quarter }) => quarter);
  if (!open.includes(period.key)) return 'period.no-ratings';
  return open[0] === period.key ? undefined : 'period.earlier-open';
}

/** The quarter, and the semester and year that end with it. */
function endingWith(quarter: Period): Period[] {
  const last = lastDayOf(quarter);
  const longer = periodsOf(last).filter(
    (one) => ['semester', 'year'].includes(one.kind) && lastDayOf(one) === last,
  );
  return [quarter, ...longer];
}

async function closedSet(
  tx: Transaction,
  { instansiId, feeRule, leadingMean, leadingPeriod }: FigureAgency,
  { closing, made, contrasts, by }: SaidFigures & { closing: PlannedClosing; by: string | null },
): Promise<ClosedSet> {
  const { period, leftOut } = closing;
  const id = randomUUID();
  const lastDay = lastDayOf(period);
  const named = { instansiId, period };
  const missing = missingOfClosing(
    closing,
    made,
    await listSubjects(tx, instansiId, period, lastDay),
  );
  return {
    period: {
      id,
      kind: period.kind as NewClosedPeriod['kind'],
      period: period.key,
      firstDay: period.from,
      lastDay,
      closedBy: by,
      settings: { feeRule, leadingMean, leadingPeriod },
      leftOut,
    },
    figures: await nameFigures(tx, named, made, id),
    missing: await nameMissing(tx, named, missing, id),
    contrasts,
  };
}

async function write(tx: Transaction, made: MadeBy, sets: readonly ClosedSet[]): Promise<void> {
  const { instansiId } = made;
  for (const { period, figures, missing, contrasts } of sets) {
    await addClosedPeriod(tx, made, period);
    await retirePeriod(tx, instansiId, period.period);
    await addFigures(tx, made, figures);
    await addReasons(tx, instansiId, missing);
    await addLevelContrasts(tx, { instansiId, closedPeriodId: period.id }, contrasts);
  }
}
