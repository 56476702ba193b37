import { randomUUID } from 'node:crypto';
import { sha256 } from '../../../../test/support/intake/rating-commands.js';
import { AT, RatingFixture } from '../../../../test/support/intake/rating-fixture.js';
import type { ReceiptStatus } from './rating.js';

let fixture: RatingFixture;

beforeAll(async () => {
  fixture = await RatingFixture.open();
});

afterAll(() => fixture.close());

beforeEach(() => fixture.newAgency());

/** What the receipt of a new rating at `AT`, in 2026-W48, tells. */
async function rateAndAsk(): Promise<ReceiptStatus | null> {
  const id = randomUUID();
  await fixture.submit({ id });
  return fixture.store.findReceipt(sha256(`receipt ${id}`));
}

interface Release {
  unitId: string;
  period: string;
  kind: string;
  basis: 'open' | 'attested';
  measure: string;
  at: string;
}

async function release(given: Partial<Release> = {}): Promise<void> {
  const { unitId, period, kind, basis, measure, at } = {
    unitId: fixture.agency.bidangId,
    period: '2026-W48',
    kind: 'week',
    basis: 'open',
    measure: 'pulse',
    at: '2026-11-24T00:00:00+07',
    ...given,
  };
  await fixture.owner.query(
    `INSERT INTO releases (instansi_id, subject_kind, subject_id, period_kind, period, measure, basis,
       ordinal, n, days, tally, figure, method_version, released_at)
     VALUES ($1, 'unit', $2, $3, $4, $5, $6, 1, 10, 1, '{}', '{}', '1', $7)`,
    [fixture.agency.instansiId, unitId, kind, period, measure, basis, at],
  );
}

it('tells status, week, release and agency, and nothing else', async () => {
  expect(await rateAndAsk()).toEqual({
    status: 'counted',
    week: '2026-W48',
    reason: null,
    released: false,
    reviewBy: null,
    instansi: { name: expect.stringContaining('Agency'), marking: 'UJI' },
  });
  expect(await fixture.store.findReceipt(sha256('another'))).toBeNull();
});

describe('released is a rating', () => {
  it.each<Partial<Release>>([
    {},
    { period: '2026-11', kind: 'month' },
    { period: '2026-Q4', kind: 'quarter' },
    { period: '2026-S2', kind: 'semester' },
    { period: '2026', kind: 'year', at: '2027-01-01T00:00:00+07' },
  ])('whose unit has a figure made after its day: %j', async (given) => {
    await release(given);
    expect(await rateAndAsk()).toMatchObject({ released: true });
  });

  it.each<[string, Partial<Release>]>([
    ['another week', { period: '2026-W47' }],
    ['another half-year', { period: '2026-S1', kind: 'semester' }],
    ['ratings of a higher level', { basis: 'attested' }],
    ['what respondents say of themselves', { measure: 'profile' }],
    ['the week while the day still ran', { at: '2026-11-23T23:59:59+07' }],
  ])('but not by a figure of %s', async (_, given) => {
    await release(given);
    expect(await rateAndAsk()).toMatchObject({ released: false });
  });

  it('but not by a figure of another unit', async () => {
    await release({ unitId: fixture.agency.dinasId });
    expect(await rateAndAsk()).toMatchObject({ released: false });
  });

  it('of a higher level by the attested figure', async () => {
    await release({ basis: 'attested' });
    const id = randomUUID();
    await fixture.submit({ id, level: 'present', at: AT });
    expect(await fixture.store.findReceipt(sha256(`receipt ${id}`))).toMatchObject({
      released: true,
    });
  });
});
