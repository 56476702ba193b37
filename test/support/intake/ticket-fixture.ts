import { Tenancy } from '@app/database';
import { PostgresRatingStore, type SubmitRating } from '@app/persistence/ratings';
import { PostgresTicketService, revokeTicketKey } from '@app/persistence/tickets';
import { createAgency, rosterShift, type TestAgency } from '../database/agency.js';
import { type Connection, createTestDatabase, type TestDatabase } from '../database/database.js';
import { submitCommand } from './rating-commands.js';
import { letMachineIn, newHash, type TicketMachine } from './ticket-machine.js';

/** 09.00 in Jakarta */
export const NINE = new Date('2026-11-22T02:00:00Z');
const HOUR_MS = 3_600_000;

export const later = (hours: number): Date => new Date(NINE.getTime() + hours * HOUR_MS);

type CallAnswer = Awaited<ReturnType<PostgresTicketService['call']>>;

/** A queue machine of a unit whose first counter has an officer from nine to twelve. */
export class TicketFixture {
  agency!: TestAgency;
  machine!: TicketMachine;

  private constructor(
    readonly database: TestDatabase,
    readonly owner: Connection,
    readonly admin: Connection,
    readonly worker: Connection,
    private readonly intakes: Connection[],
  ) {}

  static async open(): Promise<TicketFixture> {
    const database = await createTestDatabase();
    const owner = await database.connect('owner');
    const admin = await database.connect('admin');
    const worker = await database.connect('worker');
    const intakes = await Promise.all(Array.from({ length: 4 }, () => database.connect('intake')));
    return new TicketFixture(database, owner, admin, worker, intakes);
  }

  async close(): Promise<void> {
    const sources = [this.owner, this.admin, this.worker, ...this.intakes];
    await Promise.all(sources.map((source) => source.destroy()));
    await this.database.drop();
  }

  async newAgency(): Promise<void> {
    this.agency = await createAgency(this.owner);
    await rosterShift(this.owner, this.agency, {
      counterId: this.agency.counterId,
      assignmentId: this.agency.sari.assignmentId,
      from: NINE,
      to: later(3),
    });
    this.machine = await this.letIn(this.agency.bidangId);
  }

  letIn(unitId: string): Promise<TicketMachine> {
    return letMachineIn({ owner: this.owner, admin: this.admin }, this.agency, unitId, NINE);
  }

  revokeKey(): Promise<unknown> {
    const { keyId, userId } = this.machine;
    return new Tenancy(this.admin).withTenant(this.agency.instansiId, (tx) =>
      revokeTicketKey(tx, keyId, { userId, at: NINE }),
    );
  }

  service(): PostgresTicketService {
    return new PostgresTicketService(this.intakes[0]!);
  }

  /** @param process 0 to 3: one of four apps that run at once */
  store(process = 0): PostgresRatingStore {
    return new PostgresRatingStore(this.intakes[process]!);
  }

  call(hash: string, at = NINE, counter = 'loket-1'): Promise<CallAnswer> {
    return this.service().call(this.machine.keyHash, { hash, counter, at });
  }

  async issued(): Promise<string> {
    const hash = newHash();
    const answer = await this.service().issue(this.machine.keyHash, [hash], NINE);
    expect(answer).not.toHaveProperty('refused');
    return hash;
  }

  async called(at = NINE): Promise<string> {
    const hash = await this.issued();
    expect(await this.call(hash, at)).toEqual({ counter: 'Loket 1' });
    return hash;
  }

  rating(ticket: string, more: Partial<SubmitRating> = {}): SubmitRating {
    const { code } = this.machine;
    return submitCommand({ code, level: 'served', ticket, at: later(1), ...more });
  }

  async stored(id: string): Promise<object> {
    const [row] = await this.owner.query(
      `SELECT assurance_level AS level, lowered_by AS "loweredBy", unit_id AS unit, counter_id AS counter,
         location_id AS location, assignment_id AS assignment, channel
       FROM ratings WHERE id = $1`,
      [id],
    );
    return row;
  }

  async rate(ticket: string, more: Partial<SubmitRating> = {}): Promise<object> {
    const command = this.rating(ticket, more);
    const [outcome] = await this.store().append([command]);
    expect(outcome?.outcome).toBe('created');
    return this.stored(command.id);
  }
}
