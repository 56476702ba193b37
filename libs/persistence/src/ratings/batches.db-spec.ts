import { randomUUID } from 'node:crypto';
import { createAgency } from '../../../../test/support/database/agency.js';
import { amendCommand, submitCommand } from '../../../../test/support/intake/rating-commands.js';
import { AT, minutesLater, RatingFixture } from '../../../../test/support/intake/rating-fixture.js';
import type { RatingCommand, SubmitRating } from './rating.js';

let fixture: RatingFixture;

beforeAll(async () => {
  fixture = await RatingFixture.open();
});

afterAll(() => fixture.close());

beforeEach(() => fixture.newAgency());

async function append(...commands: RatingCommand[]): Promise<string[]> {
  return (await fixture.store.append(commands)).map(({ outcome }) => outcome);
}

function tap(command: Partial<SubmitRating>): SubmitRating {
  return submitCommand({ code: fixture.agency.codes.counter, at: AT, ...command });
}

describe('a batch', () => {
  it('keeps the order of commands with the same id, between others', async () => {
    const id = randomUUID();
    const details = { code: fixture.agency.codes.counter, at: AT, answers: { waktu: 2 } };
    const outcomes = await append(
      amendCommand({ id, ...details }),
      tap({ id, score: 1 }),
      tap({}),
      tap({ id, score: 3 }),
      amendCommand({ id, ...details }),
      tap({ id, score: 3 }),
    );
    expect(outcomes).toEqual([
      'unknown_rating',
      'created',
      'created',
      'amended',
      'amended',
      'repeated',
    ]);
    expect(await fixture.journalOf(id)).toEqual([
      'created + {"overall":1}',
      'amended - {"overall":1}',
      'amended + {"overall":3}',
      'detailed - {"overall":3}',
      'detailed + {"waktu":2,"overall":3}',
    ]);
  });

  it('knows an id in capitals as the same id', async () => {
    const id = randomUUID();
    const twice = [tap({ id }), tap({ id: id.toUpperCase() })];
    expect(await append(...twice)).toEqual(['created', 'repeated']);
  });

  it('mixes agencies, codes, days and time zones', async () => {
    const east = await createAgency(fixture.owner, { timeZone: 'Asia/Jayapura' });
    const evening = new Date('2026-11-22T16:00:00Z');
    const commands = [
      tap({ code: east.codes.unit, at: evening }),
      tap({ code: fixture.agency.codes.unit, at: evening }),
      tap({ code: fixture.agency.codes.sharedCounter, at: minutesLater(1440) }),
      tap({ code: fixture.agency.codes.badge }),
    ];
    await append(...commands);
    const rows = await fixture.owner.query(
      `SELECT local_day::text AS day, hour_block AS block, service_id AS service, assignment_id AS assignment
       FROM ratings WHERE id = ANY($1) ORDER BY array_position($1, id)`,
      [commands.map(({ id }) => id)],
    );
    const { serviceIds, sari } = fixture.agency;
    expect(rows).toEqual([
      { day: '2026-11-23', block: 0, service: null, assignment: null },
      { day: '2026-11-22', block: 3, service: null, assignment: null },
      { day: '2026-11-24', block: 1, service: serviceIds[0], assignment: null },
      { day: '2026-11-23', block: 1, service: null, assignment: sari.assignmentId },
    ]);
  });

  it('journals every new rating once, each beside its own row', async () => {
    const commands = Array.from({ length: 300 }, (_, index) => tap({ score: 1 + (index % 4) }));
    expect(new Set(await append(...commands))).toEqual(new Set(['created']));
    const [{ n }] = await fixture.owner.query(
      `SELECT count(*)::integer AS n FROM journal j JOIN ratings r ON r.id = j.rating_id
       WHERE r.id = ANY($1) AND j.answers = r.answers AND j.sign = 1 AND j.cause = 'created'`,
      [commands.map(({ id }) => id)],
    );
    expect(n).toBe(300);
  });

  it('is stored as a whole or not at all', async () => {
    const [good, bad] = [tap({}), tap({ receiptHash: 'abcd' })];
    await expect(append(good, bad)).rejects.toThrow('ratings_receipt_hash_check');
    expect(await fixture.store.find(good.code, good.id, AT)).toBeNull();
  });

  it('never deadlocks with batches of the same ids in another order', async () => {
    const ids = Array.from({ length: 60 }, () => randomUUID());
    await append(...ids.slice(0, 20).map((id) => tap({ id, score: 1 })));
    const orders = [ids, ids.toReversed(), [...ids.slice(30), ...ids.slice(0, 30)], ids];
    const batches = orders.map((order, index) =>
      append(...order.flatMap((id) => [tap({ id, score: 1 + index }), tap({ id, score: 2 })])),
    );
    const outcomes = (await Promise.all(batches)).flat();
    expect(outcomes.filter((outcome) => outcome === 'created')).toHaveLength(40);
  });
});
