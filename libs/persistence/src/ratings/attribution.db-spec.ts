import { randomUUID } from 'node:crypto';
import { rosterShift } from '../../../../test/support/database/agency.js';
import {
  AT,
  minutesLater,
  RatingFixture,
  currentRating,
} from '../../../../test/support/intake/rating-fixture.js';

let fixture: RatingFixture;

beforeAll(async () => {
  fixture = await RatingFixture.open();
});

afterAll(() => fixture.close());

beforeEach(() => fixture.newAgency());

describe('who served', () => {
  const sariFrom = (from: number, to: number): Promise<void> =>
    rosterShift(fixture.owner, fixture.agency, {
      counterId: fixture.agency.counterId,
      assignmentId: fixture.agency.sari.assignmentId,
      from: minutesLater(from),
      to: minutesLater(to),
    });

  it('is the officer rostered during the whole of the last thirty minutes', async () => {
    await sariFrom(-60, 60);
    const id = randomUUID();
    expect(currentRating(await fixture.submit({ id }))).toMatchObject({ attributed: true });
    expect(await fixture.attributedTo(id)).toBe(fixture.agency.sari.assignmentId);
    expect(await fixture.store.resolveCode(fixture.agency.codes.counter, AT)).toMatchObject({
      officer: { publicName: 'Sari' },
    });
  });

  it('is nobody when the shift began less than thirty minutes ago', async () => {
    await sariFrom(-29, 60);
    expect(currentRating(await fixture.submit())).toMatchObject({ attributed: false });
  });

  it('is nobody when the shift has ended (half-open)', async () => {
    await sariFrom(-60, 0);
    expect(currentRating(await fixture.submit())).toMatchObject({ attributed: false });
  });

  it('is one officer over two shifts that touch', async () => {
    await sariFrom(-60, -10);
    await sariFrom(-10, 60);
    expect(currentRating(await fixture.submit())).toMatchObject({ attributed: true });
  });

  it('is nobody when two officers share the last thirty minutes', async () => {
    await sariFrom(-60, -10);
    await rosterShift(fixture.owner, fixture.agency, {
      counterId: fixture.agency.counterId,
      assignmentId: fixture.agency.budi.assignmentId,
      from: minutesLater(-10),
      to: minutesLater(60),
    });
    expect(currentRating(await fixture.submit())).toMatchObject({ attributed: false });
  });

  it('is decided as of the page that named the officer', async () => {
    await sariFrom(-60, 5);
    const id = randomUUID();
    await fixture.submit({ id, at: minutesLater(10), seenAt: AT });
    expect(await fixture.attributedTo(id)).toBe(fixture.agency.sari.assignmentId);
  });

  it('is the holder of a badge', async () => {
    const id = randomUUID();
    await fixture.submit({ id, code: fixture.agency.codes.badge });
    expect(await fixture.attributedTo(id)).toBe(fixture.agency.sari.assignmentId);
  });

  it('is nobody after "bukan petugas ini", at once or later', async () => {
    const id = randomUUID();
    await fixture.submit({ id, code: fixture.agency.codes.badge, officerRejected: true });
    expect(await fixture.attributedTo(id)).toBeNull();
    const later = randomUUID();
    await fixture.submit({ id: later, code: fixture.agency.codes.badge });
    await fixture.amend({ id: later, code: fixture.agency.codes.badge, officerRejected: true });
    expect(await fixture.attributedTo(later)).toBeNull();
  });
});
