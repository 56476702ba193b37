import type { DataSource } from 'typeorm';
import {
  PostgresRatingStore,
  type AmendRating,
  type RatingOutcome,
  type SubmitRating,
} from '@app/persistence/ratings';
import { createAgency, type TestAgency } from '../database/agency.js';
import { createTestDatabase, type TestDatabase } from '../database/database.js';
import { amendCommand, submitCommand } from './rating-commands.js';

const MINUTE = 60_000;

/** A Monday, 09:00 in Jakarta: the first day of 2026-W48. */
export const AT = new Date('2026-11-23T02:00:00Z');

export function minutesLater(minutes: number): Date {
  return new Date(AT.getTime() + minutes * MINUTE);
}

/** The store on a database of its own, with an agency to rate; commands are at `AT` unless told. */
export class RatingFixture {
  agency!: TestAgency;

  private constructor(
    readonly database: TestDatabase,
    readonly owner: DataSource,
    readonly intake: DataSource,
    readonly store: PostgresRatingStore,
  ) {}

  static async open(): Promise<RatingFixture> {
    const database = await createTestDatabase();
    const intake = await database.connect('intake');
    return new RatingFixture(
      database,
      await database.connect('owner'),
      intake,
      new PostgresRatingStore(intake),
    );
  }

  async close(): Promise<void> {
    await Promise.all([this.owner.destroy(), this.intake.destroy()]);
    await this.database.drop();
  }

  async newAgency(): Promise<void> {
    this.agency = await createAgency(this.owner);
  }

  async submit(command: Partial<SubmitRating> = {}): Promise<RatingOutcome> {
    const [outcome] = await this.store.append([
      submitCommand({ code: this.agency.codes.counter, at: AT, ...command }),
    ]);
    return outcome!;
  }

  async amend(command: Pick<AmendRating, 'id'> & Partial<AmendRating>): Promise<RatingOutcome> {
    const [outcome] = await this.store.append([
      amendCommand({ code: this.agency.codes.counter, at: AT, ...command }),
    ]);
    return outcome!;
  }

  async attributedTo(id: string): Promise<string | null> {
    const [row] = await this.owner.query('SELECT assignment_id FROM ratings WHERE id = $1', [id]);
    return row.assignment_id;
  }

  /** Every journal row of a rating, e.g. `created + {"overall":3}`. */
  async journalOf(id: string): Promise<string[]> {
    const rows: { cause: string; sign: number; answers: object }[] = await this.owner.query(
      'SELECT cause, sign, answers FROM journal WHERE rating_id = $1 ORDER BY xid, id',
      [id],
    );
    return rows.map(
      ({ cause, sign, answers }) => `${cause} ${sign > 0 ? '+' : '-'} ${JSON.stringify(answers)}`,
    );
  }
}

/** The rating that an outcome speaks of. */
export function currentRating(outcome: RatingOutcome): unknown {
  return 'rating' in outcome ? outcome.rating : undefined;
}
