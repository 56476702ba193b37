import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import type { DataSource } from 'typeorm';
import { rosterShift } from '../../../../test/support/agency.js';
import { AT, minutesLater, RatingDesk } from '../../../../test/support/rating-desk.js';
import { createUser, type Viewer } from '../access/index.js';
import { CellStore, verifyCells } from '../cells/index.js';
import { Tenancy } from '../data-source/index.js';
import { forgetExactTimes } from '../ratings/index.js';
import { changeOrganisation, type CorrectedRoster, correctRoster } from './index.js';

const LATER = minutesLater(24 * 60);

describe('a correction of the roster', () => {
  let desk: RatingDesk;
  let admin: DataSource;
  let worker: DataSource;
  let viewer: Viewer;

  beforeAll(async () => {
    desk = await RatingDesk.open();
    admin = await desk.database.connect('admin');
    worker = await desk.database.connect('worker');
  });
  afterAll(async () => {
    await Promise.all([admin.destroy(), worker.destroy()]);
    await desk.close();
  });
  beforeEach(async () => {
    await desk.newAgency();
    const { instansiId } = desk.agency;
    const [{ key }] = await desk.owner.query('SELECT key FROM instansi WHERE id = $1', [
      instansiId,
    ]);
    const username = `u${randomUUID().slice(0, 8)}`;
    await createUser(desk.owner, { instansiKey: key, username, password: 'kuda-laut-biru' });
    const [{ id }] = await desk.owner.query('SELECT id FROM users WHERE username = $1', [username]);
    viewer = { instansiId, userId: id, role: 'administrator', unitId: null, officerId: null };
  });

  const correct = (
    from: number,
    to: number,
    who: 'sari' | 'budi' | null,
    options: { preview?: boolean; at?: Date } = {},
  ): Promise<CorrectedRoster> =>
    changeOrganisation(
      new Tenancy(admin),
      viewer,
      {
        action: 'roster.correct',
        subjectKind: 'roster',
        subjectId: null,
        details: {},
        at: options.at ?? LATER,
        preview: options.preview ?? false,
      },
      (tx, present) =>
        correctRoster(
          tx,
          viewer,
          {
            counterId: desk.agency.counterId,
            from: minutesLater(from),
            to: minutesLater(to),
            assignmentId: who && desk.agency[who].assignmentId,
            reason: 'sakit',
          },
          present,
        ),
    );
  const shift = (who: 'sari' | 'budi', from: number, to: number): Promise<void> =>
    rosterShift(desk.owner, desk.agency, {
      counterId: desk.agency.counterId,
      assignmentId: desk.agency[who].assignmentId,
      from: minutesLater(from),
      to: minutesLater(to),
    });
  const rate = async (minute: number, code?: string): Promise<string> => {
    const id = randomUUID();
    await desk.submit({ id, at: minutesLater(minute), ...(code && { code }) });
    return id;
  };
  const servedBy = async (id: string): Promise<string | null> => {
    const served = await desk.attributedTo(id);
    const { sari, budi } = desk.agency;
    return served && { [sari.assignmentId]: 'sari', [budi.assignmentId]: 'budi' }[served]!;
  };
  const roster = async (): Promise<string[]> =>
    (
      await desk.owner.query(
        `SELECT CASE assignment_id WHEN $2 THEN 'sari' ELSE 'budi' END AS who,
           extract(epoch FROM lower(during) - $3)::integer / 60 AS from,
           extract(epoch FROM upper(during) - $3)::integer / 60 AS to
         FROM roster WHERE instansi_id = $1 ORDER BY during`,
        [desk.agency.instansiId, desk.agency.sari.assignmentId, AT],
      )
    ).map((row: { who: string; from: number; to: number }) => `${row.who} ${row.from}..${row.to}`);

  it('cuts the shifts, moves the ratings of that time and journals it', async () => {
    await shift('sari', -120, 240);
    const before = await rate(-60);
    const within = await rate(60);
    const onTheEdge = await rate(20);
    expect(await correct(0, 120, 'budi')).toEqual({ id: expect.any(String), ratings: null });
    expect(await roster()).toEqual(['sari -120..0', 'budi 0..120', 'sari 120..240']);
    expect(await servedBy(before)).toBe('sari');
    expect(await servedBy(within)).toBe('budi');
    expect(await servedBy(onTheEdge)).toBeNull();
    expect(await desk.journalOf(within)).toEqual([
      'created + {"overall":4}',
      'reattributed - {"overall":4}',
      'reattributed + {"overall":4}',
    ]);
    const [record] = await desk.owner.query(
      'SELECT * FROM roster_corrections WHERE instansi_id = $1',
      [viewer.instansiId],
    );
    expect(record).toMatchObject({
      reason: 'sakit',
      corrected_by: viewer.userId,
      previous: [expect.objectContaining({ assignmentId: desk.agency.sari.assignmentId })],
    });
  });

  it('tells how many from ten on, and in a preview changes nothing', async () => {
    await shift('sari', -120, 240);
    const ids = [];
    for (let minute = 60; minute < 72; minute++) ids.push(await rate(minute));
    expect((await correct(0, 120, null, { preview: true })).ratings).toBe(12);
    expect(await roster()).toEqual(['sari -120..240']);
    expect(await servedBy(ids[0]!)).toBe('sari');
  });

  it('leaves badges and "bukan petugas ini" alone', async () => {
    await shift('sari', -120, 240);
    const badge = await rate(60, desk.agency.codes.badge);
    const rejected = randomUUID();
    await desk.submit({ id: rejected, at: minutesLater(60), officerRejected: true });
    await correct(0, 120, 'budi');
    expect([await servedBy(badge), await servedBy(rejected)]).toEqual(['sari', null]);
  });

  it('gives an old rating an officer only for a whole hour block and the half hour before', async () => {
    // AT is 09:00: the block from 8 to 12 with the half hour before is -90..180
    await shift('sari', -90, 180);
    const id = await rate(60);
    await forgetExactTimes(worker, LATER);
    await correct(-90, 180, 'budi');
    expect(await servedBy(id)).toBe('budi');
    await correct(150, 180, 'sari');
    expect(await servedBy(id)).toBeNull();
    await correct(-90, 179, 'sari');
    expect(await servedBy(id)).toBe('sari');
  });

  it.each([
    ['roster.not-over', { from: 0, to: 120, at: minutesLater(150) }],
    ['roster.too-long', { from: -11 * 1440, to: 0 }],
    ['request.invalid', { from: 60, to: 60 }],
    ['roster.period-closed', { from: 0, to: 120, at: new Date('2027-01-14T17:00:00Z') }],
  ])(
    'is refused with %s',
    async (code, { from, to, at }: { from: number; to: number; at?: Date }) => {
      await expect(correct(from, to, 'budi', { at })).rejects.toMatchObject({ code });
    },
  );

  it('is accepted to the last day of the fortnight after the quarter', async () => {
    await correct(0, 120, 'budi', { at: new Date('2027-01-14T16:59:59Z') });
    expect(await roster()).toEqual(['budi 0..120']);
  });

  it('is refused for an officer of another unit, and for a counter of another agency', async () => {
    const { agency } = desk;
    await desk.owner.query('UPDATE assignments SET unit_id = $2 WHERE id = $1', [
      agency.budi.assignmentId,
      agency.dinasId,
    ]);
    await expect(correct(0, 120, 'budi')).rejects.toMatchObject({ code: 'roster.not-assigned' });
    await desk.newAgency();
    await expect(correct(0, 120, null)).rejects.toMatchObject({ code: 'counter.unknown' });
  });

  it('whatever is rated, forgotten and corrected: a rebuild finds the same cells', async () => {
    const cells = new CellStore(worker);
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
          if (one === 'forget') await forgetExactTimes(worker, LATER);
          else if (one === 'advance') await cells.advance();
          else if ('rate' in one) await rate(one.rate);
          else await correct(one.from, one.from + one.length * 10, one.who);
        }
        while ((await cells.advance()) > 0);
        expect(await verifyCells(worker)).toEqual([]);
        const incremental = await allCells();
        await cells.rebuild();
        expect(await allCells()).toEqual(incremental);
      }),
      { numRuns: 12 },
    );
  });

  const allCells = (): Promise<unknown[]> =>
    worker.query(
      `SELECT c::text AS cell FROM answer_cells c
       UNION ALL SELECT c::text FROM respondent_cells c ORDER BY 1`,
    );
});
