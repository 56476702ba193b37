import { defineQuery } from '@app/database';
import { lastDayOf } from '@app/skm';
import type { EntityManager } from 'typeorm';
import { sumPersonsServed, type PersonsServed } from '../persons-served/index.js';
import type { SubjectKind } from '../organisation-tree/index.js';
import type { Measure, ProfileRelease, Release } from '../releases/index.js';
import type { ExportTry } from './export-job.js';

/** A field of the calendar grid. */
export interface PeriodToExport {
  key: string;
  /** first local day, YYYY-MM-DD */
  from: string;
  /** first local day after it */
  to: string;
}

export interface SubjectToExport {
  kind: SubjectKind;
  id: string;
  /** of a unit: '' here, since it depends on the period */
  name: string;
  /** the unit itself, or that of a service or an officer */
  unitId: string | null;
}

export interface ExportHeading {
  agencyName: string;
  marking: 'CONTOH' | 'UJI' | null;
  /** null for the whole agency */
  unitName: string | null;
  /** elements of the agency's instrument, in its order, by their Indonesian names */
  elements: { key: string; name: string }[];
  /** reasons of the agency's instrument: key → Indonesian name */
  reasonNames: Record<string, string>;
  /** whether anything has been released about anybody in it for the period */
  released: boolean;
}

/** What has been released about one subject in one period: the newest of each measure and basis. */
export interface SubjectFigures {
  subject: { kind: SubjectKind; id: string; name: string };
  /** as named on the period's last day; null for the agency and its locations */
  unitName: string | null;
  releases: Release[];
  /** persons served in the period; null where they are not counted */
  personsServed: PersonsServed | null;
}

/** Subjects whose releases are in memory at once. */
const BATCH = 100;

const MEASURES_OF_PLACES: Measure[] = ['pulse', 'ikm'];
const MEASURES_OF_OFFICERS: Measure[] = ['officer', 'pulse'];

const unitNamesOn = defineQuery<{ instansiId: string; day: string }, { id: string; name: string }>(
  new URL('./queries/name-units.sql', import.meta.url),
);
const headingOf = defineQuery<{ instansiId: string }, Omit<ExportHeading, 'unitName' | 'released'>>(
  new URL('./queries/find-heading.sql', import.meta.url),
);
const subjectsOf = defineQuery<
  { instansiId: string; unitId: string | null; period: string; from: string; to: string },
  SubjectToExport & { part: number; unit_key: string; key: string }
>(new URL('./queries/list-subjects.sql', import.meta.url));
const releasesOf = defineQuery<
  {
    instansiId: string;
    kind: SubjectKind;
    ids: string[];
    period: string;
    measures: Measure[];
    elements: boolean;
  },
  Release
>(new URL('./queries/find-releases.sql', import.meta.url));
const profilesOf = defineQuery<
  { instansiId: string; period: string; ids: string[] },
  ProfileRelease
>(new URL('./queries/find-profiles.sql', import.meta.url));
const isReleased = defineQuery<
  { instansiId: string; period: string; ids: string[] },
  { released: boolean }
>(new URL('./queries/tell-released.sql', import.meta.url));

/** Releases of one agency or subtree, in one snapshot; read in batches, so that memory stays flat. */
export class ExportContent {
  /** subjects handed out so far, over all periods */
  handedOut = 0;

  constructor(
    private readonly tx: EntityManager,
    private readonly instansiId: string,
    readonly heading: ExportHeading,
    readonly subjects: readonly SubjectToExport[],
  ) {}

  /**
   * The figures of all subjects of a kind in a period, also of those without a release.
   *
   * @param part `id`: one subject by its id instead of all; `elements: false` leaves them out of an IKM, which
   *   is most of its bytes
   */
  async *figuresOf(
    kind: SubjectKind,
    period: PeriodToExport,
    { id: onlyId, elements = true }: { id?: string | null; elements?: boolean } = {},
  ): AsyncGenerator<SubjectFigures, undefined> {
    const subjects = this.subjects.filter(
      (subject) => subject.kind === kind && (!onlyId || subject.id === onlyId),
    );
    const unitNames = await findUnitNames(this.tx, this.instansiId, period);
    for (let at = 0; at < subjects.length; at += BATCH) {
      const batch = subjects.slice(at, at + BATCH);
      const releases = await this.findReleases(kind, batch, { period: period.key, elements });
      const personsServed = await this.sumPersonsServed(kind, batch, period);
      this.handedOut += batch.length;
      yield* batch.map(({ id, name, unitId }) => {
        const unitName = unitId && (unitNames.get(unitId) ?? '');
        const subject = { kind, id, name: kind === 'unit' ? (unitName ?? '') : name };
        return {
          subject,
          unitName,
          releases: releases.get(id) ?? [],
          personsServed: personsServed.get(`${id} ${period.key}`) ?? null,
        };
      });
    }
  }

  /** What has been released about the respondents of the units, in their order. */
  async findProfiles(
    period: PeriodToExport,
  ): Promise<{ unitName: string; release: ProfileRelease }[]> {
    const ids = this.subjects.filter(({ kind }) => kind === 'unit').map(({ id }) => id);
    const names = await findUnitNames(this.tx, this.instansiId, period);
    const { instansiId } = this;
    const rows = await profilesOf(this.tx, { instansiId, period: period.key, ids });
    const order = new Map(ids.map((id, index) => [id, index]));
    return rows
      .toSorted((a, b) => order.get(a.subjectId)! - order.get(b.subjectId)!)
      .map((release) => ({ unitName: names.get(release.subjectId) ?? '', release }));
  }

  private sumPersonsServed(
    kind: SubjectKind,
    subjects: readonly SubjectToExport[],
    period: PeriodToExport,
  ): Promise<Map<string, PersonsServed>> {
    const ids = subjects.map(({ id }) => id);
    return sumPersonsServed(this.tx, this.instansiId, kind, ids, [period]);
  }

  private async findReleases(
    kind: SubjectKind,
    subjects: readonly SubjectToExport[],
    { period, elements }: { period: string; elements: boolean },
  ): Promise<Map<string, Release[]>> {
    const ids = subjects.map(({ id }) => id);
    const measures = kind === 'assignment' ? MEASURES_OF_OFFICERS : MEASURES_OF_PLACES;
    const { instansiId } = this;
    const asked = { instansiId, kind, ids, period, measures, elements };
    const rows = await releasesOf(this.tx, asked);
    const bySubject = new Map<string, Release[]>(ids.map((id) => [id, []]));
    rows.forEach((row) => bySubject.get(row.subjectId)?.push(row));
    return bySubject;
  }
}

/** Looks up who belongs to an export. Runs in the caller's snapshot. */
export async function openContent(
  tx: EntityManager,
  { instansiId, unitId }: Pick<ExportTry, 'instansiId' | 'unitId'>,
  period: PeriodToExport,
): Promise<ExportContent> {
  const [heading] = await headingOf(tx, { instansiId });
  const names = await findUnitNames(tx, instansiId, period);
  const { key, from, to } = period;
  const subjects = await subjectsOf(tx, { instansiId, unitId, period: key, from, to });
  const ids = subjects.map(({ id }) => id);
  const [found] = await isReleased(tx, { instansiId, period: key, ids });
  const unitName = unitId && (names.get(unitId) ?? '');
  return new ExportContent(
    tx,
    instansiId,
    { ...heading!, unitName, released: found!.released },
    subjects,
  );
}

async function findUnitNames(
  tx: EntityManager,
  instansiId: string,
  period: PeriodToExport,
): Promise<Map<string, string>> {
  const rows = await unitNamesOn(tx, { instansiId, day: lastDayOf(period) });
  return new Map(rows.map(({ id, name }) => [id, name]));
}
