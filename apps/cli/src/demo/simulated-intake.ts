import { AsyncLocalStorage } from 'node:async_hooks';
import { randomBytes } from 'node:crypto';
import { PostgresDisplayService } from '@app/persistence/displays';
import { PostgresProofReader } from '@app/persistence/proof';
import { PostgresRatingStore, type RatingStore } from '@app/persistence/ratings';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { PostgresTicketService } from '@app/persistence/tickets';
import { createIntakeApp } from '../../../intake/src/create-intake-app.js';
import { RatingQueue } from '../../../intake/src/submission/rating-queue.js';
import type { Citizen, LaterStep } from './imagine-citizen.js';
import type { Machines } from './open-demo-office.js';
import { type Answer, type Door, PageVisit, type Rated, type TimedRequest } from './page-visit.js';
import { textIn } from './text-in.js';

/** The citizens' app refused what the simulation sent. */
export class SimulationRefused extends Error {
  override readonly name = 'SimulationRefused';
}

type Connection = ConstructorParameters<typeof PostgresRatingStore>[0];

/** What the organisation's keys are called in the database. */
export interface IssuedNames {
  /** canonical code by its key */
  codes: ReadonlyMap<string, string>;
  /** id of a service by its key */
  services: ReadonlyMap<string, string>;
}

export const SIMULATED_URL = 'http://localhost:3000';

/** The citizens' app as it runs for citizens, but every request has its own time. */
export class SimulatedIntake implements Door {
  private readonly page: PageVisit;

  private constructor(
    readonly app: NestFastifyApplication,
    private readonly store: RatingStore & { close(): Promise<void> },
    private readonly moment: AsyncLocalStorage<Date>,
    private readonly names: IssuedNames,
    machines: Machines,
  ) {
    this.page = new PageVisit(this, machines);
  }

  static async open(
    database: Connection,
    names: IssuedNames,
    machines: Machines,
  ): Promise<SimulatedIntake> {
    const moment = new AsyncLocalStorage<Date>();
    const store = new RatingQueue(new PostgresRatingStore(database));
    const app = await createIntakeApp({
      config: {
        host: '127.0.0.1',
        port: 0,
        publicUrl: SIMULATED_URL,
        // nobody holds a receipt of an invented rating
        secret: randomBytes(32).toString('hex'),
        networkSecret: randomBytes(32).toString('hex'),
        trustedProxies: [],
      },
      store,
      proofs: new PostgresProofReader(database),
      displays: new PostgresDisplayService(database),
      tickets: new PostgresTicketService(database),
      clock: () => moment.getStore()!,
      hint: () => undefined,
    });
    await app.init();
    return new SimulatedIntake(app, store, moment, names, machines);
  }

  /** Sends what the citizen gives, each request at its time. @throws SimulationRefused */
  async rate(citizen: Citizen): Promise<void> {
    const { visit, way, later } = citizen;
    const { id, editToken } = await (way === 'poster'
      ? this.rateAtPoster(citizen)
      : this.page.rate(citizen));
    const at = visit.at.toMillis();
    for (const step of later) {
      await this.send({
        at: new Date(at + step.seconds * 1000),
        method: 'PATCH',
        url: `/api/v1/ratings/${id}`,
        headers: { 'edit-token': editToken },
        payload: this.changeOf(step),
      });
    }
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.store.close();
  }

  during<T>(at: Date, work: () => Promise<T>): Promise<T> {
    return this.moment.run(at, work);
  }

  async send({ at, ...request }: TimedRequest): Promise<Answer> {
    const response = await this.during(at, async () => this.app.inject(request));
    if (response.statusCode < 300) return response;
    throw new SimulationRefused(
      `The citizens' app answered ${response.statusCode} to an invented rating: ${response.body}`,
    );
  }

  private async rateAtPoster({ id, visit, score, notThisOfficer }: Citizen): Promise<Rated> {
    const code = this.names.codes.get(visit.outlet.key)!;
    const { body } = await this.send({
      at: visit.at.toJSDate(),
      method: 'POST',
      url: '/api/v1/ratings',
      payload: { id, code, score, notThisOfficer },
    });
    return { id, editToken: textIn(body, 'editToken') };
  }

  private changeOf({ score, answers, service, comment }: LaterStep): object {
    const serviceId = service === undefined ? undefined : this.names.services.get(service)!;
    return { score, answers, comment, serviceId };
  }
}
