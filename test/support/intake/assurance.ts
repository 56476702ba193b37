import { strictEqual } from 'node:assert';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { PostgresDisplayService } from '@app/persistence/displays';
import { PostgresProofReader } from '@app/persistence/proof';
import { PostgresRatingStore } from '@app/persistence/ratings';
import { PostgresTicketService } from '@app/persistence/tickets';
import { createIntakeApp } from '../../../apps/intake/src/create-intake-app.js';
import { RatingQueue } from '../../../apps/intake/src/submission/rating-queue.js';
import { startAdmin, type TestAdmin } from '../admin/admin-app.js';
import { TEST_SECRET } from './intake.js';

const SESSION_MS = 5 * 60_000;

interface StoredRating {
  level: string;
  loweredBy: string | null;
  counter: string | null;
  officer: string | null;
}

/** The admin app and the citizens' app on one database, under one clock. */
export class Assurance {
  private readonly sessions = new Map<string, { cookie: string; until: Date }>();

  private constructor(
    readonly admin: TestAdmin,
    readonly intake: NestFastifyApplication,
    readonly store: RatingQueue,
  ) {}

  /** @param port of the citizens' app, which codes lead to; 0: nothing listens */
  static async start(publicUrl: string, port = 0): Promise<Assurance> {
    const admin = await startAdmin(publicUrl);
    const database = await admin.connect('intake');
    const store = new RatingQueue(new PostgresRatingStore(database));
    const intake = await createIntakeApp({
      config: {
        host: '127.0.0.1',
        port,
        publicUrl,
        secret: TEST_SECRET,
        networkSecret: admin.config.networkSecret,
        trustedProxies: ['loopback'],
      },
      store,
      proofs: new PostgresProofReader(database),
      displays: new PostgresDisplayService(database),
      tickets: new PostgresTicketService(database),
      clock: () => admin.now,
      hint: () => undefined,
    });
    await intake.init();
    if (port > 0) await intake.listen(port, '127.0.0.1');
    return new Assurance(admin, intake, store);
  }

  pass(minutes: number): void {
    this.admin.now = new Date(this.admin.now.getTime() + minutes * 60_000);
  }

  /** A new display of a counter: the path of its page. */
  async letDisplayIn(counterId = this.admin.own.counterId, who = 'sari'): Promise<string> {
    const { address } = await this.post(`counters/${counterId}/displays`, 201, {}, who);
    return new URL(address as string).pathname;
  }

  /** A new queue machine of a unit: its key. */
  async giveKey(unitId = this.admin.own.bidangId, who = 'sari'): Promise<string> {
    const machine = { channel: 'ticket', name: 'Mesin antrean' };
    const { key } = await this.post(`units/${unitId}/ticket-keys`, 201, machine, who);
    return key as string;
  }

  /** What the admin API says at a path. */
  async get<T>(path: string, who = 'sari'): Promise<T> {
    const asked = this.admin.request().get(`/api/v1/${path}`);
    return (await asked.set('Cookie', await this.signedIn(who)).expect(200)).body as T;
  }

  async post(
    path: string,
    status: number,
    payload: object = {},
    who = 'sari',
  ): Promise<Record<string, unknown>> {
    const asked = this.admin.request().post(`/api/v1/${path}`);
    const answer = await asked.set('Cookie', await this.signedIn(who)).send(payload);
    strictEqual(answer.status, status, answer.text);
    return answer.body as Record<string, unknown>;
  }

  /** As a queue machine: the answer of the tickets API. */
  async machine<T>(
    key: string,
    path: string,
    payload: object,
  ): Promise<{ status: number; body: T }> {
    const answer = await this.intake.inject({
      method: 'POST',
      url: `/api/v1/tickets${path}`,
      headers: { authorization: `Bearer ${key}` },
      payload,
    });
    return { status: answer.statusCode, body: answer.json() };
  }

  /** All ratings, in the order of their levels. */
  ratings(): Promise<StoredRating[]> {
    return this.admin.owner.query(
      `SELECT r.assurance_level AS level, r.lowered_by AS "loweredBy", c.name AS counter, o.public_name AS officer
       FROM ratings r LEFT JOIN counters c ON c.id = r.counter_id
       LEFT JOIN assignments a ON a.id = r.assignment_id LEFT JOIN officers o ON o.id = a.officer_id
       ORDER BY r.assurance_level, r.lowered_by`,
    );
  }

  async close(): Promise<void> {
    await this.intake.close();
    await this.store.close();
    await this.admin.close();
  }

  /** The clock moves, so sessions end; the same second factor signs nobody in twice. */
  private async signedIn(who: string): Promise<string> {
    const session = this.sessions.get(who);
    if (session && this.admin.now <= session.until) return session.cookie;
    const until = new Date(this.admin.now.getTime() + SESSION_MS);
    const cookie = await this.admin.signIn(who);
    this.sessions.set(who, { cookie, until });
    return cookie;
  }
}
