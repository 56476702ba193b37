import type { Viewer } from '@app/persistence/access';
import { SETTLED_AFTER_DAYS, Tenancy, type Transaction } from '@app/database';
import { hasRunningFigures, lookedAtAgain } from '@app/figures';
import {
  findClosedKeys,
  findMissingFigures,
  findTrend,
  isCutByMonths,
  type Measure,
  type MissingFigure,
  type TrendFigure,
} from '@app/persistence/figures';
import {
  findLineage,
  findSubject,
  type Lineage,
  localDay,
  type SubjectKind,
} from '@app/persistence/organisation-tree';
import { sumPersonsServed, type PersonsServed } from '@app/persistence/persons-served';
import { DomainError } from '@app/errors';
import { type Period, periodsUntil, officialPeriodOf } from '@app/skm';
import { CLOCK, type Clock } from '@app/platform';
import { Inject, Injectable } from '@nestjs/common';
import { addFigureAuditEntry } from '../access/add-figure-audit-entry.js';
import { dayOfTree, requireInScope } from '../access/require-in-scope.js';
import type { SubjectView } from '../indicators/indicators.view.js';

/** Periods of one trend, oldest first. */
export const MOST_PERIODS = 24;

/** What there is to show of one subject over the periods, oldest first. */
export interface SubjectTrend {
  subject: SubjectView;
  measure: Measure;
  periods: Period[];
  /** of the subject, and of the units that went into it */
  figures: TrendFigure[];
  /** of the subject */
  missing: MissingFigure[];
  /** keys of the quarters, semesters and years that are closed */
  closed: ReadonlySet<string>;
  /** by key of a quarter, when its running figure is looked at again; null once only the closing is left */
  again: ReadonlyMap<string, string | null>;
  lineage: Lineage;
  /** persons served, as `<subject id> <period key>` */
  personsServed: Map<string, PersonsServed>;
}

export interface AskedTrend {
  subject: { kind: SubjectKind; id: string };
  measure: Measure;
  until: Period;
}

@Injectable()
export class ReadTrend {
  constructor(
    private readonly tenancy: Tenancy,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * The figures of up to 24 periods as they stand now. Reading figures about an officer adds an audit entry, except
   * for the officer.
   *
   * @throws DomainError `<kind>.unknown` for an id that the agency does not have or the viewer may not see
   */
  execute(viewer: Viewer, { subject, measure, until }: AskedTrend): Promise<SubjectTrend> {
    const { kind, id } = subject;
    const at = this.clock();
    return this.tenancy.withTenant(viewer.instansiId, async (tx) => {
      const day = await dayOfTree(tx, until, at);
      await requireInScope(tx, viewer, subject, day);
      const named = await findSubject(tx, kind, id, day);
      if (named === null) throw new DomainError(`${kind}.unknown`);
      const periods = periodsUntil(until, MOST_PERIODS);
      const lineage = kind === 'unit' ? await findLineage(tx, id) : { successions: [], names: [] };
      const ids = [id, ...predecessorsOf(lineage, id)];
      const keys = periods.map(({ key }) => key);
      const figures = await findTrend(tx, { kind, ids }, measure, keys);
      const notes = figures.flatMap((figure) => figure.notes);
      await addFigureAuditEntry(tx, viewer, subject, until, { at, notes });
      return {
        subject: { kind, ...named },
        measure,
        periods,
        figures,
        missing: await findMissingFigures(tx, { kind, ids: [id] }, keys),
        closed: await findClosedKeys(tx, [...new Set(periods.map(officialKeyOf))]),
        again: await againIn(tx, subject, periods, at),
        lineage,
        personsServed: await sumPersonsServed(tx, viewer.instansiId, kind, ids, periods),
      };
    });
  }
}

async function againIn(
  tx: Transaction,
  subject: AskedTrend['subject'],
  periods: readonly Period[],
  at: Date,
): Promise<Map<string, string | null>> {
  const quarters = hasRunningFigures(subject.kind)
    ? periods.filter(({ kind }) => kind === 'quarter')
    : [];
  if (quarters.length === 0) return new Map();
  const today = await localDay(tx, at);
  return quartersAgain(today, quarters, await isCutByMonths(tx, subject, today));
}

/** When the running figures of quarters are looked at again, by key. @param today YYYY-MM-DD */
export function quartersAgain(
  today: string,
  quarters: readonly Period[],
  byMonthsOnly: boolean,
): Map<string, string | null> {
  const rules = { byMonthsOnly, settledAfter: SETTLED_AFTER_DAYS };
  return new Map(quarters.map((one) => [one.key, lookedAtAgain(today, one, rules)]));
}

/** Key of the period with which a period is closed. */
export function officialKeyOf(period: Period): string {
  return officialPeriodOf(period).key;
}

/** The units that went into a unit, directly or through others. */
function predecessorsOf({ successions }: Lineage, id: string): string[] {
  const ids = successions.map(({ predecessor }) => predecessor.id);
  return [...new Set(ids)].filter((one) => one !== id);
}
