import { randomUUID } from 'node:crypto';
import { PostgresRatingStore } from '@app/persistence/ratings';
import type supertest from 'supertest';
import { startAdmin, type TestAdmin } from './admin-app.js';
import { rosterShift } from '../database/agency.js';
import { ifMatch } from './current-version.js';
import type { Connection } from '../database/database.js';
import { submitCommand } from '../intake/rating-commands.js';

/** The agency's day; its present is 2026-11-23 09:00 in Jakarta and stands still. */
export const TODAY = '2026-11-23';
/** The day of a change, and a moment on the day before and on it. */
export const DAY = '2026-12-01';
export const BEFORE = new Date('2026-11-30T03:00:00Z');
export const AFTER = new Date('2026-12-01T03:00:00Z');

/** A change that is sent when its answer is expected. */
interface Sending {
  expect(status: number): Promise<supertest.Response>;
}

/** An administrator who changes the organisation, and citizens who rate it. */
export class OrganisationFixture {
  private constructor(
    readonly admin: TestAdmin,
    readonly worker: Connection,
    readonly ratings: PostgresRatingStore,
    private cookie: string,
  ) {}

  static async open(): Promise<OrganisationFixture> {
    const admin = await startAdmin();
    const ratings = new PostgresRatingStore(await admin.connect('intake'));
    return new OrganisationFixture(
      admin,
      await admin.connect('worker'),
      ratings,
      await admin.signIn(),
    );
  }

  /** Lets time pass; the session of before is over. */
  async moveTo(now: Date): Promise<void> {
    this.admin.now = now;
    await this.signIn('sari');
  }

  async signIn(username: string, code?: string): Promise<void> {
    this.cookie = await this.admin.signIn(username, code);
  }

  get(path: string): supertest.Test {
    return this.admin.request().get(`/api/v1/${path}`).set('Cookie', this.cookie);
  }

  /** Changes what has just been read. */
  post(path: string, body: object): Sending {
    return this.send('post', path, body);
  }

  patch(path: string, body: object): Sending {
    return this.send('patch', path, body);
  }

  put(path: string, body: object): Sending {
    return this.send('put', path, body);
  }

  private send(method: 'post' | 'patch' | 'put', path: string, body: object): Sending {
    return {
      expect: async (status) => {
        const request = this.admin.request()[method](`/api/v1/${path}`);
        const headers = { Cookie: this.cookie, ...(await ifMatch(this.admin, path)) };
        return request.set(headers).send(body).expect(status);
      },
    };
  }

  /** Sari is rostered at the counter all through November and December 2026. */
  sariServes(): Promise<void> {
    return rosterShift(this.admin.owner, this.admin.own, {
      counterId: this.admin.own.counterId,
      assignmentId: this.admin.own.sari.assignmentId,
      from: new Date('2026-11-01T00:00:00Z'),
      to: new Date('2027-01-01T00:00:00Z'),
    });
  }

  async codeId(code: string): Promise<string> {
    const [row] = await this.admin.owner.query('SELECT id FROM codes WHERE code = $1', [code]);
    return row.id;
  }

  /** Rates, and returns for whom it counts, by key. */
  async rate(code: string, at: Date): Promise<Record<string, string | null>> {
    const id = randomUUID();
    await this.ratings.append([submitCommand({ code, at, id })]);
    const [row] = await this.admin.owner.query(
      `SELECT u.key AS unit, k.key AS counter, s.key AS service, a.id AS "assignmentId",
         a.officer_id AS "officerId"
       FROM ratings r JOIN units u ON u.id = r.unit_id
       LEFT JOIN counters k ON k.id = r.counter_id LEFT JOIN services s ON s.id = r.service_id
       LEFT JOIN assignments a ON a.id = r.assignment_id WHERE r.id = $1`,
      [id],
    );
    return row;
  }
}
