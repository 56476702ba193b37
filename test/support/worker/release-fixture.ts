import { Database, Tenancy } from '@app/database';
import { PostgresRatingStore, type RatingCommand } from '@app/persistence/ratings';
import type { SubjectKind } from '@app/persistence/organisation-tree';
import { findLatestReleases, type Release } from '@app/persistence/releases';
import { AdvanceCells } from '../../../apps/worker/src/aggregation/advance-cells.js';
import { openWork } from '../../../apps/worker/src/open-work.js';
import { MakeReleases } from '../../../apps/worker/src/releases/make-releases.js';
import { createAgency, type TestAgency } from '../database/agency.js';
import { type Connection, createTestDatabase, type TestDatabase } from '../database/database.js';
import { submitCommand } from '../intake/rating-commands.js';

/** Monday 23 November 2026, 09:00 in Jakarta: the first day of 2026-W48 */
export const MONDAY = new Date('2026-11-23T02:00:00Z');
export const days = (n: number): Date => new Date(MONDAY.getTime() + n * 86_400_000);

/** Ratings in, releases out: a database with the worker's parts that make them. */
export class ReleaseFixture {
  agency!: TestAgency;

  private constructor(
    private readonly database: TestDatabase,
    readonly owner: Connection,
    readonly intake: Connection,
    private readonly admin: Connection,
    private readonly work: Awaited<ReturnType<typeof openWork>>,
  ) {}

  static async open(): Promise<ReleaseFixture> {
    const database = await createTestDatabase();
    const [owner, intake, worker, admin] = await Promise.all([
      database.connect('owner'),
      database.connect('intake'),
      database.connect('worker'),
      database.connect('admin'),
    ]);
    const work = await openWork(worker, () => MONDAY);
    return new ReleaseFixture(database, owner, intake, admin, work);
  }

  async close(): Promise<void> {
    const { owner, intake, admin } = this;
    const worker = this.work.get(Database).dataSource;
    await Promise.all([owner, intake, worker, admin].map((source) => source.destroy()));
    await this.database.drop();
  }

  async newAgency(): Promise<TestAgency> {
    this.agency = await createAgency(this.owner);
    return this.agency;
  }

  /** On Monday unless told. */
  async rate(n: number, command: Partial<RatingCommand> & { code: string }): Promise<void> {
    const commands = Array.from({ length: n }, () =>
      submitCommand({ at: MONDAY, ...command } as never),
    );
    const outcomes = await new PostgresRatingStore(this.intake).append(commands);
    expect(outcomes.every(({ outcome }) => outcome === 'created')).toBe(true);
  }

  async advance(): Promise<void> {
    await this.work.get(AdvanceCells).execute();
  }

  async make(now = MONDAY): Promise<void> {
    await this.advance();
    await this.work.get(MakeReleases).execute(now, '2026-11-01');
  }

  latest(kind: SubjectKind, id: string, period = '2026-W48'): Promise<Release[]> {
    return new Tenancy(this.admin).withTenant(this.agency.instansiId, (tx) =>
      findLatestReleases(tx, { kind, id }, period),
    );
  }

  /** Persons by measure. */
  async sizes(kind: SubjectKind, id: string, period?: string): Promise<Record<string, number>> {
    const releases = await this.latest(kind, id, period);
    return Object.fromEntries(releases.map(({ measure, n }) => [measure, n]));
  }
}
