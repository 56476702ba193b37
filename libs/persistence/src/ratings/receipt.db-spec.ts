import { randomUUID } from 'node:crypto';
import {
  type FigureToInsert,
  insertFigure,
} from '../../../../test/support/database/figure-rows.js';
import { sha256 } from '../../../../test/support/intake/rating-commands.js';
import { AT, RatingFixture } from '../../../../test/support/intake/rating-fixture.js';
import type { ReceiptStatus } from './rating.js';

const DAY = '2026-11-23';

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

async function showFigure(given: Partial<FigureToInsert> = {}): Promise<void> {
  const { instansiId, bidangId: subjectId } = fixture.agency;
  const pulse = { instansiId, subjectKind: 'unit', subjectId, measure: 'pulse' } as const;
  await insertFigure(fixture.owner, { ...pulse, ...given });
}

const stretch = (from: string, until: string): { from: string; until: string } => ({
  from: `2026-${from}`,
  until: `2026-${until}`,
});

/** A reviewer lets all ratings of the agency count that had been held. */
async function reinstate(at: string): Promise<void> {
  const { instansiId, bidangId } = fixture.agency;
  await fixture.owner.query(
    `WITH held AS (
       INSERT INTO cases (instansi_id, rule, unit_id, local_day, assurance_level, state, review_by, numbers)
       VALUES ($1, 'burst', $2, $3, 'open', 'released', $3, '{}') RETURNING id),
     members AS (
       INSERT INTO case_ratings SELECT $1, held.id, r.id FROM held, ratings r WHERE r.instansi_id = $1)
     INSERT INTO decisions (instansi_id, case_id, action, reason, rule_version, at)
     SELECT $1, id, 'release', 'genuine', 1, $4 FROM held`,
    [instansiId, bidangId, DAY, at],
  );
}

it('tells status, week, figure and agency, and nothing else', async () => {
  expect(await rateAndAsk()).toEqual({
    status: 'counted',
    week: '2026-W48',
    reason: null,
    shown: false,
    reviewBy: null,
    instansi: { name: expect.stringContaining('Agency'), marking: 'UJI' },
  });
  expect(await fixture.store.findReceipt(sha256('another'))).toBeNull();
});

describe('shown is a rating', () => {
  it.each<Partial<FigureToInsert>>([
    { period: '2026-Q4' },
    { period: '2026-S2' },
    { period: '2026' },
    { until: DAY },
    { covers: [{ from: DAY, until: DAY }] },
  ])('whose day a figure of its unit counts: %j', async (given) => {
    await showFigure(given);
    expect(await rateAndAsk()).toMatchObject({ shown: true });
  });

  it.each<[string, Partial<FigureToInsert>]>([
    ['another quarter', { period: '2026-Q3' }],
    ['the days before', { until: '2026-11-22' }],
    ['the days around', { covers: [stretch('10-01', '11-22'), stretch('11-24', '12-31')] }],
    ['attested ratings only', { basis: 'attested' }],
    ['what respondents say of themselves', { measure: 'profile' }],
    ['a state that another has replaced', { current: false }],
  ])('but not by a figure of %s', async (_, given) => {
    await showFigure(given);
    expect(await rateAndAsk()).toMatchObject({ shown: false });
  });

  it('but not by a figure of another unit', async () => {
    await showFigure({ subjectId: fixture.agency.dinasId });
    expect(await rateAndAsk()).toMatchObject({ shown: false });
  });

  it('of a higher level too', async () => {
    await showFigure();
    const id = randomUUID();
    await fixture.submit({ id, level: 'present', at: AT });
    expect(await fixture.store.findReceipt(sha256(`receipt ${id}`))).toMatchObject({ shown: true });
  });

  it.each([
    ['before the figure was made', '2026-11-23T00:00:00Z', true],
    ['after it, so that it waits for a revision', '2026-11-24T00:00:00Z', false],
  ])('that was reinstated %s', async (_, at, shown) => {
    await showFigure();
    const id = randomUUID();
    await fixture.submit({ id });
    await reinstate(at);
    expect(await fixture.store.findReceipt(sha256(`receipt ${id}`))).toMatchObject({ shown });
  });
});
