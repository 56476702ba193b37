import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { minutesLater } from '../../../../test/support/rating-desk.js';
import { LATER, RosterDesk } from '../../../../test/support/roster-desk.js';
import { CellStore, verifyCells } from '../cells/index.js';
import { forgetExactTimes } from '../ratings/index.js';

let desk: RosterDesk;

beforeAll(async () => {
  desk = await RosterDesk.open();
});
afterAll(() => desk.close());
beforeEach(() => desk.newAgency());

describe('a correction of the roster', () => {
  it('cuts the shifts, moves the ratings of that time and journals it', async () => {
    await desk.shift('sari', -120, 240);
    const before = await desk.rate(-60);
    const within = await desk.rate(60);
    const onTheEdge = await desk.rate(20);
    expect(await desk.correct(0, 120, 'budi')).toEqual({ id: expect.any(String), ratings: null });
    expect(await desk.shifts()).toEqual(['sari -120..0', 'budi 0..120', 'sari 120..240']);
    expect(await desk.servedBy(before)).toBe('sari');
    expect(await desk.servedBy(within)).toBe('budi');
    expect(await desk.servedBy(onTheEdge)).toBeNull();
    expect(await desk.rating.journalOf(within)).toEqual([
      'created + {"overall":4}',
      'reattributed - {"overall":4}',
      'reattributed + {"overall":4}',
    ]);
    const [record] = await desk.rating.owner.query(
      'SELECT * FROM roster_corrections WHERE instansi_id = $1',
      [desk.rating.agency.instansiId],
    );
    expect(record).toMatchObject({
      reason: 'sakit',
      corrected_by: desk.userId,
      previous: [expect.objectContaining({ assignmentId: desk.rating.agency.sari.assignmentId })],
    });
  });

  it('tells how many from ten on, and in a preview changes nothing', async () => {
    await desk.shift('sari', -120, 240);
    const ids = [];
    for (let minute = 60; minute < 72; minute++) ids.push(await desk.rate(minute));
    expect((await desk.correct(0, 120, null, { preview: true })).ratings).toBe(12);
    expect(await desk.shifts()).toEqual(['sari -120..240']);
    expect(await desk.servedBy(ids[0]!)).toBe('sari');
  });

  it('leaves badges and "bukan petugas ini" alone', async () => {
    await desk.shift('sari', -120, 240);
    const badge = await desk.rate(60, desk.rating.agency.codes.badge);
    const rejected = randomUUID();
    await desk.rating.submit({ id: rejected, at: minutesLater(60), officerRejected: true });
    await desk.correct(0, 120, 'budi');
    expect([await desk.servedBy(badge), await desk.servedBy(rejected)]).toEqual(['sari', null]);
  });

  it('gives an old rating an officer only for a whole hour block and the half hour before', async () => {
    // AT is 09:00: the block from 8 to 12 with the half hour before is -90..180
    await desk.shift('sari', -90, 180);
    const id = await desk.rate(60);
    await forgetExactTimes(desk.worker, LATER);
    await desk.correct(-90, 180, 'budi');
    expect(await desk.servedBy(id)).toBe('budi');
    await desk.correct(150, 180, 'sari');
    expect(await desk.servedBy(id)).toBeNull();
    await desk.correct(-90, 179, 'sari');
    expect(await desk.servedBy(id)).toBe('sari');
  });

  it.each([
    ['roster.not-over', { from: 0, to: 120, at: minutesLater(150) }],
    ['roster.too-long', { from: -11 * 1440, to: 0 }],
    ['request.invalid', { from: 60, to: 60 }],
    ['roster.period-closed', { from: 0, to: 120, at: new Date('2027-01-14T17:00:00Z') }],
  ])(
    'is refused with %s',
    async (code, { from, to, at }: { from: number; to: number; at?: Date }) => {
      await expect(desk.correct(from, to, 'budi', { at })).rejects.toMatchObject({ code });
    },
  );

  it('is accepted to the last day of the fortnight after the quarter', async () => {
    await desk.correct(0, 120, 'budi', { at: new Date('2027-01-14T16:59:59Z') });
    expect(await desk.shifts()).toEqual(['budi 0..120']);
  });

  it('is refused for an officer of another unit, and for a counter of another agency', async () => {
    const { agency } = desk.rating;
    await desk.rating.owner.query('UPDATE assignments SET unit_id = $2 WHERE id = $1', [
      agency.budi.assignmentId,
      agency.dinasId,
    ]);
    await expect(desk.correct(0, 120, 'budi')).rejects.toMatchObject({
      code: 'roster.not-assigned',
    });
    await desk.rating.newAgency();
    await expect(desk.correct(0, 120, null)).rejects.toMatchObject({ code: 'counter.unknown' });
  });

  it('whatever is rated, forgotten and corrected: a rebuild finds the same cells', async () => {
    const cells = new CellStore(desk.worker);
    const minute = fc.integer({ min: -20, max: 40 }).map((tens) => tens * 10);
    const who = fc.constantFrom('sari' as const, 'budi' as const, null);
    const step = fc.oneof(
      fc.record({ rate: minute }),
      fc.record({ from: minute, length: fc.integer({ min: 1, max: 20 }), who }),
      fc.constant('forget' as const),
      fc.constant('advance' as const),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
        for (const one of steps) {
          if (one === 'forget') await forgetExactTimes(desk.worker, LATER);
          else if (one === 'advance') await cells.advance();
          else if ('rate' in one) await desk.rate(one.rate);
          else await desk.correct(one.from, one.from + one.length * 10, one.who);
        }
        while ((await cells.advance()) > 0);
        expect(await verifyCells(desk.worker)).toEqual([]);
        const incremental = await allCells();
        await cells.rebuild();
        expect(await allCells()).toEqual(incremental);
      }),
      { numRuns: 12 },
    );
  });

  const allCells = (): Promise<unknown[]> =>
    desk.worker.query(
      `SELECT c::text AS cell FROM answer_cells c
       UNION ALL SELECT c::text FROM respondent_cells c ORDER BY 1`,
    );
});
