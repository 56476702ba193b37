import { randomUUID } from 'node:crypto';
import { createUser, type Viewer } from '@app/persistence/access';
import { Tenancy, underTerms } from '@app/database';
import {
  changeOrganisation,
  type CorrectedRoster,
  correctRoster,
} from '@app/persistence/organisation-changes';
import type { DataSource } from 'typeorm';
import { rosterShift } from './agency.js';
import { AT, minutesLater, RatingFixture } from '../intake/rating-fixture.js';

/** A day after `AT`: exact times are forgotten, and corrections made, then unless told. */
export const LATER = minutesLater(24 * 60);

type Who = 'sari' | 'budi';

/** A rated counter whose roster an administrator corrects. Minutes count from `AT`. */
export class RosterFixture {
  private viewer!: Viewer;

  private constructor(
    readonly rating: RatingFixture,
    readonly admin: DataSource,
    readonly worker: DataSource,
  ) {}

  static async open(): Promise<RosterFixture> {
    const rating = await RatingFixture.open();
    const { database } = rating;
    return new RosterFixture(
      rating,
      await database.connect('admin'),
      await database.connect('worker'),
    );
  }

  async close(): Promise<void> {
    await Promise.all([this.admin.destroy(), this.worker.destroy()]);
    await this.rating.close();
  }

  /** Who corrects. */
  get userId(): string {
    return this.viewer.userId;
  }

  /** An agency of its own, whose roster is empty. */
  async newAgency(): Promise<void> {
    await this.rating.newAgency();
    const { owner, agency } = this.rating;
    const [{ key: instansiKey }] = await owner.query('SELECT key FROM instansi WHERE id = $1', [
      agency.instansiId,
    ]);
    const username = `u${randomUUID().slice(0, 8)}`;
    await createUser(owner, { instansiKey, username, password: 'kuda-laut-biru' });
    const [{ id }] = await owner.query('SELECT id FROM users WHERE username = $1', [username]);
    this.viewer = {
      instansiId: agency.instansiId,
      userId: id,
      role: 'administrator',
      unitId: null,
      officerId: null,
    };
  }

  shift(who: Who, from: number, to: number): Promise<void> {
    const { owner, agency } = this.rating;
    return rosterShift(owner, agency, {
      counterId: agency.counterId,
      assignmentId: agency[who].assignmentId,
      from: minutesLater(from),
      to: minutesLater(to),
    });
  }

  correct(
    from: number,
    to: number,
    who: Who | null,
    { preview = false, at = LATER }: { preview?: boolean; at?: Date } = {},
  ): Promise<CorrectedRoster> {
    const { agency } = this.rating;
    const change = {
      ...({ action: 'roster.correct', subjectKind: 'roster', subjectId: null } as const),
      details: {},
      at,
    };
    const correction = {
      counterId: agency.counterId,
      from: minutesLater(from),
      to: minutesLater(to),
      assignmentId: who && agency[who].assignmentId,
      reason: 'sakit',
    };
    const terms = { preview, begin: () => Promise.resolve() };
    return underTerms(terms, () =>
      changeOrganisation(new Tenancy(this.admin), this.viewer, change, (tx, present) =>
        correctRoster(tx, this.viewer, correction, present),
      ),
    );
  }

  /** Rates with a code, of the counter unless told, and returns the id. */
  async rate(minute: number, code?: string): Promise<string> {
    const id = randomUUID();
    await this.rating.submit({ id, at: minutesLater(minute), ...(code && { code }) });
    return id;
  }

  async servedBy(id: string): Promise<Who | null> {
    const served = await this.rating.attributedTo(id);
    const { sari, budi } = this.rating.agency;
    if (served === sari.assignmentId) return 'sari';
    return served === budi.assignmentId ? 'budi' : null;
  }

  /** Every shift, e.g. `sari -120..0`. */
  async shifts(): Promise<string[]> {
    const { owner, agency } = this.rating;
    const rows: { who: string; from: number; to: number }[] = await owner.query(
      `SELECT CASE assignment_id WHEN $2 THEN 'sari' ELSE 'budi' END AS who,
         extract(epoch FROM lower(during) - $3)::integer / 60 AS from,
         extract(epoch FROM upper(during) - $3)::integer / 60 AS to
       FROM roster WHERE instansi_id = $1 ORDER BY during`,
      [agency.instansiId, agency.sari.assignmentId, AT],
    );
    return rows.map(({ who, from, to }) => `${who} ${from}..${to}`);
  }
}
