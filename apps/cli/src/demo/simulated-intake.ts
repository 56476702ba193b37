import { AsyncLocalStorage } from 'node:async_hooks';
import { randomBytes } from 'node:crypto';
import { PostgresDisplayDesk } from '@app/persistence/displays';
import { PostgresProofReader } from '@app/persistence/proof';
import { PostgresRatingStore, type RatingStore } from '@app/persistence/ratings';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { PostgresTicketDesk } from '@app/persistence/tickets';
import { createIntakeApp } from '../../../intake/src/create-intake-app.js';
import { RatingQueue } from '../../../intake/src/submission/rating-queue.js';
import type { Citizen, LaterStep } from './imagine-citizen.js';

/** The citizens' app refused what the simulation sent. */
export class SimulationRefused extends Error {
  override readonly name = 'SimulationRefused';
}

type Connection = ConstructorParameters<typeof PostgresRatingStore>[0];

/** What the organisation's keys are called in the database. */
export interface IssuedNames {
  /** canonical code by its key */
  codes: ReadonlyMap<string, string>;
  /** a service's name by its key */
  services: ReadonlyMap<string, string>;
}

/** The citizens' app as it runs for citizens, but every request has its own time. */
export class SimulatedIntake {
  /** ids of the services of a code, by name */
  private readonly offered = new Map<string, Promise<ReadonlyMap<string, string>>>();

  private constructor(
    private readonly app: NestFastifyApplication,
    private readonly store: RatingStore & { close(): Promise<void> },
    private readonly moment: AsyncLocalStorage<Date>,
    private readonly names: IssuedNames,
  ) {}

  static async open(database: Connection, names: IssuedNames): Promise<SimulatedIntake> {
    const moment = new AsyncLocalStorage<Date>();
    const store = new RatingQueue(new PostgresRatingStore(database));
    const app = await createIntakeApp({
      config: {
        host: '127.0.0.1',
        port: 0,
        publicUrl: 'http://localhost:3000',
        // nobody holds a receipt of an invented rating
        secret: randomBytes(32).toString('hex'),
        networkSecret: randomBytes(32).toString('hex'),
        trustedProxies: [],
      },
      store,
      proofs: new PostgresProofReader(database),
      displays: new PostgresDisplayDesk(database),
      tickets: new PostgresTicketDesk(database),
      clock: () => moment.getStore()!,
      hint: () => undefined,
    });
    await app.init();
    return new SimulatedIntake(app, store, moment, names);
  }

  /** Sends what the citizen gives, each request at its time. @throws SimulationRefused */
  async rate({ id, visit, score, notThisOfficer, later }: Citizen): Promise<void> {
    const at = visit.at.toJSDate();
    const code = this.names.codes.get(visit.outlet.key)!;
    const body = { id, code, score, notThisOfficer };
    const { editToken } = await this.send(at, { method: 'POST', url: '/api/v1/ratings', body });
    for (const step of later) {
      await this.send(new Date(at.getTime() + step.seconds * 1000), {
        method: 'PATCH',
        url: `/api/v1/ratings/${id}`,
        body: await this.changeOf(step, code, at),
        editToken,
      });
    }
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.store.close();
  }

  private async changeOf(
    { score, answers, service }: LaterStep,
    code: string,
    at: Date,
  ): Promise<object> {
    if (service === undefined) return { score, answers };
    const ids = await this.offeredAt(code, at);
    return { score, answers, serviceId: ids.get(this.names.services.get(service)!) };
  }

  /** As the page offers them. */
  private offeredAt(code: string, at: Date): Promise<ReadonlyMap<string, string>> {
    const ids = this.offered.get(code) ?? this.findOffered(code, at);
    this.offered.set(code, ids);
    return ids;
  }

  private async findOffered(code: string, at: Date): Promise<ReadonlyMap<string, string>> {
    const place = await this.store.resolveCode(code, at);
    return new Map(place!.services.map(({ id, name }) => [name, id]));
  }

  private send(
    at: Date,
    request: {
      method: 'POST' | 'PATCH';
      url: string;
      body: object;
      editToken?: string | undefined;
    },
  ): Promise<{ editToken?: string }> {
    const { method, url, body, editToken } = request;
    const headers = editToken === undefined ? {} : { 'edit-token': editToken };
    return this.moment.run(at, async () => {
      const response = await this.app.inject({ method, url, payload: body, headers });
      if (response.statusCode < 300) return response.json();
      throw new SimulationRefused(
        `The citizens' app answered ${response.statusCode} to an invented rating: ${response.body}`,
      );
    });
  }
}
