import { groupBy } from '@app/collections';
import { Tenancy, type Transaction } from '@app/database';
import { findUnitsInScope } from '@app/persistence/access';
import {
  findClosedKeys,
  findMissingFigures,
  findNestedUnits,
  findTrend,
  type MissingFigure,
  type TrendFigure,
} from '@app/persistence/figures';
import { listUnits, localDay, type UnitRow } from '@app/persistence/organisation-tree';
import { sumPersonsServed, type PersonsServed } from '@app/persistence/persons-served';
import { CLOCK, type Clock } from '@app/platform';
import { type Period, periodsUntil } from '@app/skm';
import { Inject, Injectable } from '@nestjs/common';
import { addFigureAuditEntry } from '../access/add-figure-audit-entry.js';
import { dayOfTree } from '../access/require-in-scope.js';
import type { LiveSession } from '../access/resume-session.js';
import { messagesFor } from '../messages/asked-messages.js';
import {
  officialKeyOf,
  quartersAgain,
  ReadTrend,
  type SubjectTrend,
} from '../trends/read-trend.js';
import { showTrend } from '../trends/show-trend.js';
import type { TrendPointView, TrendView } from '../trends/trend.view.js';

/** Periods that small pictures show. */
export const SHOWN_PERIODS = 8;

export interface UnitInPeriods {
  unit: UnitRow;
  /** the newest last */
  points: TrendPointView[];
}

export interface AllUnits {
  until: Period;
  /** in the order of the organisation */
  units: UnitInPeriods[];
  /** of the whole agency; null for who sees a part of it */
  agency: TrendPointView[] | null;
}

interface Batch {
  periods: Period[];
  figures: ReadonlyMap<string, TrendFigure[]>;
  missing: ReadonlyMap<string, MissingFigure[]>;
  closed: ReadonlySet<string>;
  nested: ReadonlySet<string>;
  personsServed: Map<string, PersonsServed>;
  today: string;
}

/** The IKM of all units in some periods, each as its own trend tells it. */
@Injectable()
export class ReadAllUnits {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly readTrend: ReadTrend,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Reading a figure that speaks of one officer adds an audit entry. @param language of reasons and notes */
  async execute(session: LiveSession, until: Period, language: string): Promise<AllUnits> {
    const units = await this.units(session, until, language);
    const agency = session.unitId === null ? await this.agency(session, until, language) : null;
    return { until, units, agency };
  }

  private units(session: LiveSession, until: Period, language: string): Promise<UnitInPeriods[]> {
    const at = this.clock();
    return this.tenancy.withTenant(session.instansiId, async (tx) => {
      const day = await dayOfTree(tx, until, at);
      const scope = await findUnitsInScope(tx, session, day);
      const units = (await listUnits(tx, day)).filter(
        ({ id, active }) => active && (scope === null || scope.has(id)),
      );
      const batch = await readBatch(tx, session.instansiId, units, until, at);
      for (const [id, figures] of batch.figures) {
        const notes = figures.flatMap((figure) => figure.notes);
        await addFigureAuditEntry(tx, session, { kind: 'unit', id }, until, { at, notes });
      }
      return units.map((unit) => ({ unit, points: pointsOf(unit, batch, until, language) }));
    });
  }

  private async agency(
    session: LiveSession,
    until: Period,
    language: string,
  ): Promise<TrendPointView[]> {
    const subject = { kind: 'instansi', id: session.instansiId } as const;
    const found = await this.readTrend.execute(session, { subject, measure: 'ikm', until });
    return showTrend(found, kindOf(until), messagesFor(language)).points.slice(-SHOWN_PERIODS);
  }
}

async function readBatch(
  tx: Transaction,
  instansiId: string,
  units: readonly UnitRow[],
  until: Period,
  at: Date,
): Promise<Batch> {
  const ids = units.map(({ id }) => id);
  const periods = periodsUntil(until, SHOWN_PERIODS);
  const keys = periods.map(({ key }) => key);
  const today = await localDay(tx, at);
  const figures = await findTrend(tx, { kind: 'unit', ids }, 'ikm', keys);
  const missing = await findMissingFigures(tx, { kind: 'unit', ids }, keys);
  return {
    periods,
    figures: groupBy(figures, ({ subject }) => subject.id),
    missing: groupBy(missing, ({ subject }) => subject.id),
    closed: await findClosedKeys(tx, [...new Set(periods.map(officialKeyOf))]),
    nested: await findNestedUnits(tx, ids, today),
    personsServed: await sumPersonsServed(tx, instansiId, 'unit', ids, periods),
    today,
  };
}

function pointsOf(
  { id, name }: UnitRow,
  { today, nested, figures, missing, ...batch }: Batch,
  until: Period,
  language: string,
): TrendPointView[] {
  const quarters = batch.periods.filter(({ kind }) => kind === 'quarter');
  const found: SubjectTrend = {
    ...batch,
    subject: { kind: 'unit', id, name },
    measure: 'ikm',
    figures: figures.get(id) ?? [],
    missing: missing.get(id) ?? [],
    again: quartersAgain(today, quarters, nested.has(id)),
    lineage: { successions: [], names: [] },
  };
  return showTrend(found, kindOf(until), messagesFor(language)).points;
}

function kindOf({ kind }: Period): TrendView['kind'] {
  return kind === 'week' ? 'quarter' : kind;
}
