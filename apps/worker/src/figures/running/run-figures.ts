import type { Transaction } from '@app/database';
import {
  type FigureAgency,
  FigureStore,
  findFigureAgency,
  listOpenQuarters,
  listUndecidedUnits,
  type MadeBy,
  type NewFigure,
  type NewMissingFigure,
  noteMaking,
  replaceFigures,
  replaceReasons,
} from '@app/persistence/figures';
import { lastDayOf, parsePeriod, type Period } from '@app/skm';
import type { FigureMaker, MadeFigure, PlannedFigure } from '../figure-maker.js';
import { METHOD_VERSION } from '../method-version.js';
import { type MissingOne, nameFigures, nameMissing } from '../name-figures.js';
import { countMeasure, type PeriodReading, readPeriod } from '../reading/read-period.js';
import {
  missingIndex,
  missingOfficers,
  missingRunning,
  type ShownNow,
  waitingPlaces,
} from './missing-running.js';
import { planRunning } from './plan-running.js';

/** What a making found of one quarter. */
interface QuarterMaking {
  period: Period;
  figures: NewFigure[];
  missing: NewMissingFigure[];
}

/** Makes the running figures that newly settled days allow: the same ratings give the same figures. */
export class RunFigures {
  constructor(
    private readonly store: FigureStore,
    private readonly maker: FigureMaker,
  ) {}

  /**
   * Looks at every agency of which days were settled since its last making. A second call finds nothing to do.
   * @returns how many figures were made
   */
  async execute(now: Date): Promise<number> {
    let made = 0;
    for (const { instansiId, madeThrough, settledThrough } of await this.store.agencies()) {
      if (madeThrough !== null && madeThrough >= settledThrough) continue;
      made += await this.store.alone(instansiId, (tx) => this.runAgency(tx, instansiId, now));
    }
    return made;
  }

  private async runAgency(tx: Transaction, instansiId: string, now: Date): Promise<number> {
    const agency = (await findFigureAgency(tx, instansiId))!;
    const { madeThrough, settledThrough } = agency;
    if (madeThrough !== null && madeThrough >= settledThrough) return 0;
    const makings: QuarterMaking[] = [];
    for (const { quarter } of await listOpenQuarters(tx, { instansiId })) {
      const period = parsePeriod(quarter);
      const hasGrown = madeThrough === null || madeThrough < lastDayOf(period);
      if (hasGrown) makings.push(await this.runQuarter(tx, agency, period));
    }
    const made = { instansiId, methodVersion: METHOD_VERSION, madeAt: now };
    for (const making of makings) await write(tx, made, making);
    await noteMaking(tx, { ...made, settledThrough });
    return makings.reduce((sum, { figures }) => sum + figures.length, 0);
  }

  private async runQuarter(
    tx: Transaction,
    agency: FigureAgency,
    period: Period,
  ): Promise<QuarterMaking> {
    const { instansiId } = agency;
    const reading = await readPeriod(tx, instansiId, period);
    const { from, to } = period;
    const units = await listUndecidedUnits(tx, { instansiId, from, to });
    const undecided = waitingPlaces(
      instansiId,
      units.map(({ unitId }) => unitId),
      reading.versions,
    );
    const planned: PlannedFigure[] = [];
    const missing: MissingOne[] = [];
    for (const measure of ['pulse', 'ikm'] as const) {
      const counts = await countMeasure(reading, measure);
      planned.push(...(await planRunning(reading, counts, measure)));
      const shown = [...shownBefore(reading), ...planned.map(plannedNow)];
      missing.push(...missingRunning(reading, counts, measure, { shown, undecided }));
    }
    missing.push(...missingOfficers(reading));
    const made = await this.maker.make(tx, agency, planned, reading.known);
    missing.push(...missingIndex(shownAfter(reading, made)));
    const named = { instansiId, period };
    return {
      period,
      figures: await nameFigures(tx, named, made, null),
      missing: await nameMissing(tx, named, missing, null),
    };
  }
}

async function write(
  tx: Transaction,
  made: MadeBy,
  { period, figures, missing }: QuarterMaking,
): Promise<void> {
  await replaceFigures(tx, made, figures);
  await replaceReasons(tx, { instansiId: made.instansiId, period: period.key }, missing);
}

function shownBefore({ known }: PeriodReading): ShownNow[] {
  return known
    .filter(({ current, periodKind }) => current && periodKind === 'quarter')
    .map(({ subjectKind: kind, subjectId: id, measure, basis, n, hasIkm }) => {
      return { subject: { kind, id }, measure, basis, n, hasIkm };
    });
}

function plannedNow({ subject, measure, basis, persons }: PlannedFigure): ShownNow {
  return { subject, measure, basis, n: persons, hasIkm: false };
}

/** The newest figures of the quarter, with what was just made of them. */
function shownAfter(reading: PeriodReading, made: readonly MadeFigure[]): ShownNow[] {
  const newest = new Map(shownBefore(reading).map((one) => [keyOf(one), one]));
  for (const { planned, content } of made) {
    if (planned.periodKind !== 'quarter') continue;
    const hasIkm = 'ikm' in content.figure && content.figure.ikm !== null;
    newest.set(keyOf(planned), { ...plannedNow(planned), hasIkm });
  }
  return [...newest.values()];
}

function keyOf({ subject, measure, basis }: Pick<ShownNow, 'subject' | 'measure' | 'basis'>) {
  return `${measure} ${basis} ${subject.kind} ${subject.id}`;
}
