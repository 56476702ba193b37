import type { Viewer } from '@app/persistence/access';
import { SETTLED_AFTER_DAYS, Tenancy, type Transaction } from '@app/database';
import { hasRunningFigures, lookedAtAgain } from '@app/figures';
import {
  type Figure,
  findClosedKeys,
  findFigures,
  findMissingFigures,
  isCutByMonths,
  type MissingFigure,
} from '@app/persistence/figures';
import { findSubject, localDay, type SubjectKind } from '@app/persistence/organisation-tree';
import { sumPersonsServed, type PersonsServed } from '@app/persistence/persons-served';
import { DomainError } from '@app/errors';
import { lastDayOf, officialPeriodOf, type Period } from '@app/skm';
import { CLOCK, type Clock } from '@app/platform';
import { Inject, Injectable } from '@nestjs/common';
import { addFigureAuditEntry } from '../access/add-figure-audit-entry.js';
import { dayOfTree, requireInScope } from '../access/require-in-scope.js';
import type { SubjectView } from './indicators.view.js';

/** What the reporting API shows of a subject; what respondents say of themselves is read elsewhere. */
const SHOWN = ['pulse', 'ikm', 'officer', 'hours'] as const;
export type ShownFigure = { [M in (typeof SHOWN)[number]]: Figure<M> }[(typeof SHOWN)[number]];

export interface SubjectFigures {
  subject: SubjectView;
  period: Period;
  figures: ShownFigure[];
  missing: MissingFigure[];
  isClosed: boolean;
  /** the local day on which a running figure is looked at again; null once only the closing is left */
  again: string | null;
  /** persons served in the period; null where they are not counted */
  personsServed: PersonsServed | null;
}

@Injectable()
export class ReadFigures {
  constructor(
    private readonly tenancy: Tenancy,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * The figures of one subject of an agency in one period, and why others are missing. Reading figures about an
   * officer adds an audit entry, except for that officer.
   *
   * @throws DomainError `<kind>.unknown` for an id that the agency does not have or the viewer may not see
   */
  execute(
    viewer: Viewer,
    subject: { kind: SubjectKind; id: string },
    period: Period,
  ): Promise<SubjectFigures> {
    const { kind, id } = subject;
    const at = this.clock();
    return this.tenancy.withTenant(viewer.instansiId, async (tx) => {
      await requireInScope(tx, viewer, subject, await dayOfTree(tx, period, at));
      const named = await findSubject(tx, kind, id, lastDayOf(period));
      if (named === null) throw new DomainError(`${kind}.unknown`);
      return readSubject(tx, viewer, { kind, ...named }, period, at);
    });
  }
}

/** Reads a subject that the viewer is known to see, and adds the audit entries that this needs. */
export async function readSubject(
  tx: Transaction,
  viewer: Viewer,
  subject: SubjectView,
  period: Period,
  at: Date,
): Promise<SubjectFigures> {
  const { kind, id } = subject;
  const figures: ShownFigure[] = await findFigures(tx, { kind, id }, period.key, SHOWN);
  const missing = await findMissingFigures(tx, { kind, ids: [id] }, [period.key]);
  const official = officialPeriodOf(period);
  const isClosed = (await findClosedKeys(tx, [official.key])).size > 0;
  const notes = figures.flatMap((figure) => figure.notes);
  await addFigureAuditEntry(tx, viewer, subject, period, { at, notes });
  const served = await sumPersonsServed(tx, viewer.instansiId, kind, [id], [period]);
  return {
    subject,
    period,
    figures,
    missing,
    isClosed,
    again: isClosed || period.kind !== 'quarter' ? null : await againOf(tx, subject, period, at),
    personsServed: served.get(`${id} ${period.key}`) ?? null,
  };
}

/** When running figures of a quarter are looked at again; never those of what has none. */
async function againOf(
  tx: Transaction,
  subject: SubjectView,
  quarter: Period,
  at: Date,
): Promise<string | null> {
  if (!hasRunningFigures(subject.kind)) return null;
  const today = await localDay(tx, at);
  return lookedAtAgain(today, quarter, {
    byMonthsOnly: await isCutByMonths(tx, subject, today),
    settledAfter: SETTLED_AFTER_DAYS,
  });
}
