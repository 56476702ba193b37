import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { minutesLater } from '../../../../test/support/intake/rating-fixture.js';
import { LATER, RosterFixture } from '../../../../test/support/database/roster-fixture.js';
import { CellStore, verifyCells } from '../cells/index.js';
import { forgetExactTimes } from '../ratings/index.js';

let fixture: RosterFixture;

beforeAll(async () => {
  fixture = await RosterFixture.open();
});
afterAll(() => fixture.close());
beforeEach(() => fixture.newAgency());

describe('a correction of the roster', () => {
  it('cuts the shifts, moves the ratings of that time and journals it', async () => {
    await fixture.shift('sari', -120, 240);
    const before = await fixture.rate(-60);
    const within = await fixture.rate(60);
    const onTheEdge = await fixture.rate(20);
    expect(await fixture.correct(0, 120, 'budi')).toEqual({
      id: expect.any(String),
      ratings: null,
    });
    expect(await fixture.shifts()).toEqual(['sari -120..0', 'budi 0..120', 'sari 120..240']);
    expect(await fixture.servedBy(before)).toBe('sari');
    expect(await fixture.servedBy(within)).toBe('budi');
    expect(await fixture.servedBy(onTheEdge)).toBeNull();
    expect(await fixture.rating.journalOf(within)).toEqual([
      'created + {"overall":4}',
      'reattributed - {"overall":4}',
      'reattributed + {"overall":4}',
    ]);
    const [record] = await fixture.rating.owner.query(
      'SELECT * FROM roster_corrections WHERE instansi_id = $1',
      [fixture.rating.agency.instansiId],
    );
    expect(record).toMatchObject({
      reason: 'sakit',
      corrected_by: fixture.userId,
      previous: [
        expect.objectContaining({ assignmentId: fixture.rating.agency.sari.assignmentId }),
      ],
    });
  });

  it('tells how many from ten on, and in a preview changes nothing', async () => {
    await fixture.shift('sari', -120, 240);
    const ids = [];
    for (let minute = 60; minute < 72; minute++) ids.push(await fixture.rate(minute));
    expect((await fixture.correct(0, 120, null, { preview: true })).ratings).toBe(12);
    expect(await fixture.shifts()).toEqual(['sari -120..240']);
    expect(await fixture.servedBy(ids[0]!)).toBe('sari');
  });

  it('leaves badges and "bukan petugas ini" alone', async () => {
    await fixture.shift('sari', -120, 240);
    const badge = await fixture.rate(60, fixture.rating.agency.codes.badge);
    const rejected = randomUUID();
    await fixture.rating.submit({ id: rejected, at: minutesLater(60), officerRejected: true });
    await fixture.correct(0, 120, 'budi');
    expect([await fixture.servedBy(badge), await fixture.servedBy(rejected)]).toEqual([
      'sari',
      null,
    ]);
  });

  it('gives an old rating an officer only for a whole hour block and the half hour before', async () => {
    // AT is 09:00: the block from 8 to 12 with the half hour before is -90..180
    await fixture.shift('sari', -90, 180);
    const id = await fixture.rate(60);
    await forgetExactTimes(fixture.worker, LATER);
    await fixture.correct(-90, 180, 'budi');
    expect(await fixture.servedBy(id)).toBe('budi');
    await fixture.correct(150, 180, 'sari');
    expect(await fixture.servedBy(id)).toBeNull();
    await fixture.correct(-90, 179, 'sari');
    expect(await fixture.servedBy(id)).toBe('sari');
  });

  it.each([
    ['roster.not-over', { from: 0, to: 120, at: minutesLater(150) }],
    ['roster.too-long', { from: -11 * 1440, to: 0 }],
    ['request.invalid', { from: 60, to: 60 }],
    ['roster.period-closed', { from: 0, to: 120, at: new Date('2027-01-14T17:00:00Z') }],
  ])(
    'is refused with %s',
    async (code, { from, to, at }: { from: number; to: number; at?: Date }) => {
      await expect(fixture.correct(from, to, 'budi', { at })).rejects.toMatchObject({ code });
    },
  );

  it('is accepted to the last day of the fortnight after the quarter', async () => {
    await fixture.correct(0, 120, 'budi', { at: new Date('2027-01-14T16:59:59Z') });
    expect(await fixture.shifts()).toEqual(['budi 0..120']);
  });

  it('is refused for an officer of another unit, and for a counter of another agency', async () => {
    const { agency } = fixture.rating;
    await fixture.rating.owner.query('UPDATE assignments SET unit_id = $2 WHERE id = $1', [
      agency.budi.assignmentId,
      agency.dinasId,
    ]);
    await expect(fixture.correct(0, 120, 'budi')).rejects.toMatchObject({
      code: 'roster.not-assigned',
    });
    await fixture.rating.newAgency();
    await expect(fixture.correct(0, 120, null)).rejects.toMatchObject({ code: 'counter.unknown' });
  });

  it('whatever is rated, forgotten and corrected: a rebuild finds the same cells', async () => {
    const cells = new CellStore(fixture.worker);
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
          if (one === 'forget') await forgetExactTimes(fixture.worker, LATER);
          else if (one === 'advance') await cells.advance();
          else if ('rate' in one) await fixture.rate(one.rate);
          else await fixture.correct(one.from, one.from + one.length * 10, one.who);
        }
        while ((await cells.advance()) > 0);
        expect(await verifyCells(fixture.worker)).toEqual([]);
        const incremental = await allCells();
        await cells.rebuild();
        expect(await allCells()).toEqual(incremental);
      }),
      { numRuns: 12 },
    );
  });

  const allCells = (): Promise<unknown[]> =>
    fixture.worker.query(
      `SELECT c::text AS cell FROM answer_cells c
       UNION ALL SELECT c::text FROM person_cells c ORDER BY 1`,
    );
});
