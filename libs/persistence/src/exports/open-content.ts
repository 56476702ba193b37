import { defineQuery } from '@app/database';
import { lastDayOf } from '@app/skm';
import type { EntityManager } from 'typeorm';
import { findNestedUnits } from '../figures/index.js';
import { sumPersonsServed, type PersonsServed } from '../persons-served/index.js';
import {
  type Beside,
  ExportContent,
  type ExportHeading,
  keyOf,
  type PeriodToExport,
} from './export-content.js';
import type { ExportTry } from './export-job.js';
import type { ExportedClosing, ExportedReason, SubjectToExport } from './exported-figure.js';

type HeadingRow = Omit<ExportHeading, 'unitName' | 'shown'>;
type SubjectRow = SubjectToExport & { shown: boolean };

const headingOf = defineQuery<{ instansiId: string; at: Date }, HeadingRow>(
  new URL('./queries/find-heading.sql', import.meta.url),
);
const subjectsOf = defineQuery<
  {
    instansiId: string;
    unitId: string | null;
    period: string;
    from: string;
    to: string;
    /** the period's last day */
    last: string;
  },
  SubjectRow
>(new URL('./queries/list-subjects.sql', import.meta.url));
const reasonsOf = defineQuery<
  { instansiId: string; period: string; ids: readonly string[] },
  ExportedReason
>(new URL('./queries/find-missing.sql', import.meta.url));
const closingsOf = defineQuery<{ instansiId: string }, ExportedClosing>(
  new URL('./queries/find-closed-periods.sql', import.meta.url),
);

/** Of which period a file is, and when it is made. */
export interface FileTime {
  period: PeriodToExport;
  at: Date;
}

/** Looks up who belongs to an export and what stands beside the figures. Runs in the caller's snapshot. */
export async function openContent(
  tx: EntityManager,
  { instansiId, unitId }: Pick<ExportTry, 'instansiId' | 'unitId'>,
  { period, at }: FileTime,
): Promise<ExportContent> {
  const [heading] = await headingOf(tx, { instansiId, at });
  const { key, from, to } = period;
  const rows = await subjectsOf(tx, {
    instansiId,
    unitId,
    period: key,
    from,
    to,
    last: lastDayOf(period),
  });
  const unit = rows.find(({ kind, id }) => kind === 'unit' && id === unitId);
  const shown = rows.some((row) => row.shown);
  return new ExportContent(
    tx,
    { instansiId, unitId },
    { ...heading!, unitName: unit?.name ?? null, shown },
    rows.map(({ kind, id, name, unitId: of, unitName }) => ({
      kind,
      id,
      name,
      unitId: of,
      unitName,
    })),
    await readBeside(tx, instansiId, { period, subjects: rows, today: heading!.today }),
  );
}

interface Asked {
  period: PeriodToExport;
  subjects: readonly SubjectToExport[];
  /** YYYY-MM-DD */
  today: string;
}

async function readBeside(
  tx: EntityManager,
  instansiId: string,
  { period, subjects, today }: Asked,
): Promise<Beside> {
  const ids = subjects.map(({ id }) => id);
  const reasons = await reasonsOf(tx, { instansiId, period: period.key, ids });
  const units = subjects.filter(({ kind }) => kind === 'unit').map(({ id }) => id);
  return {
    closings: await closingsOf(tx, { instansiId }),
    reasons: new Map(reasons.map((one) => [keyOf(one), one.reason])),
    personsServed: await readPersonsServed(tx, instansiId, { period, subjects }),
    nestedUnits: await findNestedUnits(tx, units, today),
  };
}

async function readPersonsServed(
  tx: EntityManager,
  instansiId: string,
  { period, subjects }: Omit<Asked, 'today'>,
): Promise<Map<string, PersonsServed>> {
  const personsServed = new Map<string, PersonsServed>();
  for (const kind of ['instansi', 'unit', 'service', 'location'] as const) {
    const ofKind = subjects.filter((subject) => subject.kind === kind).map(({ id }) => id);
    const found = await sumPersonsServed(tx, instansiId, kind, ofKind, [period]);
    for (const [of, sum] of found) personsServed.set(of.slice(0, of.indexOf(' ')), sum);
  }
  return personsServed;
}
