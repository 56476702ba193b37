import { randomUUID } from 'node:crypto';
import { rosterShift } from '../../../../test/support/agency.js';
import { AT, minutesLater, RatingDesk, standing } from '../../../../test/support/rating-desk.js';

let desk: RatingDesk;

beforeAll(async () => {
  desk = await RatingDesk.open();
});

afterAll(() => desk.close());

beforeEach(() => desk.newAgency());

describe('who served', () => {
  const sariFrom = (from: number, to: number): Promise<void> =>
    rosterShift(desk.owner, desk.agency, {
      counterId: desk.agency.counterId,
      assignmentId: desk.agency.sari.assignmentId,
      from: minutesLater(from),
      to: minutesLater(to),
    });

  it('is the officer rostered during the whole of the last thirty minutes', async () => {
    await sariFrom(-60, 60);
    const id = randomUUID();
    expect(standing(await desk.submit({ id }))).toMatchObject({ attributed: true });
    expect(await desk.attributedTo(id)).toBe(desk.agency.sari.assignmentId);
    expect(await desk.store.resolveCode(desk.agency.codes.counter, AT)).toMatchObject({
      officer: { publicName: 'Sari' },
    });
  });

  it('is nobody when the shift began less than thirty minutes ago', async () => {
    await sariFrom(-29, 60);
    expect(standing(await desk.submit())).toMatchObject({ attributed: false });
  });

  it('is nobody when the shift has ended (half-open)', async () => {
    await sariFrom(-60, 0);
    expect(standing(await desk.submit())).toMatchObject({ attributed: false });
  });

  it('is one officer over two shifts that touch', async () => {
    await sariFrom(-60, -10);
    await sariFrom(-10, 60);
    expect(standing(await desk.submit())).toMatchObject({ attributed: true });
  });

  it('is nobody when two officers share the last thirty minutes', async () => {
    await sariFrom(-60, -10);
    await rosterShift(desk.owner, desk.agency, {
      counterId: desk.agency.counterId,
      assignmentId: desk.agency.budi.assignmentId,
      from: minutesLater(-10),
      to: minutesLater(60),
    });
    expect(standing(await desk.submit())).toMatchObject({ attributed: false });
  });

  it('is decided as of the page that named the officer', async () => {
    await sariFrom(-60, 5);
    const id = randomUUID();
    await desk.submit({ id, at: minutesLater(10), seenAt: AT });
    expect(await desk.attributedTo(id)).toBe(desk.agency.sari.assignmentId);
  });

  it('is the holder of a badge', async () => {
    const id = randomUUID();
    await desk.submit({ id, code: desk.agency.codes.badge });
    expect(await desk.attributedTo(id)).toBe(desk.agency.sari.assignmentId);
  });

  it('is nobody after "bukan petugas ini", at once or later', async () => {
    const id = randomUUID();
    await desk.submit({ id, code: desk.agency.codes.badge, officerRejected: true });
    expect(await desk.attributedTo(id)).toBeNull();
    const later = randomUUID();
    await desk.submit({ id: later, code: desk.agency.codes.badge });
    await desk.amend({ id: later, code: desk.agency.codes.badge, officerRejected: true });
    expect(await desk.attributedTo(later)).toBeNull();
  });
});
