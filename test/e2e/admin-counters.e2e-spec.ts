import { Tenancy, databaseUrls, createDataSource } from '@app/database';
import { startAdmin, type TestAdmin } from '../support/admin/admin-app.js';
import { addPerson } from '../support/admin/people.js';
import { testServer } from '../support/database/test-server.js';

describe('how counters are doing', () => {
  let admin: TestAdmin;
  let cookie: string;

  beforeAll(async () => {
    admin = await startAdmin();
    const { owner, own } = admin;
    await addPerson(owner, own, { username: 'kabid', role: 'unit_head', unitId: own.bidangId });
    await addPerson(owner, own, { username: 'perencana', role: 'planner' });
    const { officerId } = own.sari;
    await addPerson(owner, own, { username: 'petugas', role: 'officer', officerId });
    cookie = await admin.signIn('perencana');
  });

  afterAll(() => admin.close());

  const read = (unitId: string, as = cookie) =>
    admin.request().get(`/api/v1/units/${unitId}/counters/activity`).set('Cookie', as);

  /** Cells as the worker sums them: so many ratings a day at a counter, Monday to Friday. */
  async function rateDaily(
    counterId: string,
    { from, to, n }: { from: string; to: string; n: number },
  ): Promise<void> {
    await admin.owner.query(
      `INSERT INTO person_cells SELECT i.id, $2, day::date, $3, $3, $4, $3, 'open',
         status::rating_status, false, 0, 0, 0, $7, 0, 0
       FROM instansi i, generate_series($5::date, $6::date, '1 day') day, unnest(ARRAY['counted', 'held']) status
       WHERE i.id = $1 AND extract(isodow FROM day) < 6`,
      [
        admin.own.instansiId,
        admin.own.bidangId,
        '00000000-0000-0000-0000-000000000000',
        counterId,
        from,
        to,
        n,
      ],
    );
  }

  it('tells days with ratings from days without and no number, and a counter that has fallen silent', async () => {
    const { counterId, sharedCounterId, bidangId, dinasId } = admin.own;
    await rateDaily(counterId, { from: '2026-08-03', to: '2026-11-20', n: 2 });
    await rateDaily(sharedCounterId, { from: '2026-08-03', to: '2026-11-13', n: 1 });
    await rateDaily(counterId, { from: '2026-11-23', to: '2026-11-23', n: 1 });
    const { body, text } = await read(dinasId).expect(200);
    expect(body).toMatchObject([
      {
        counterId,
        name: 'Loket 1',
        unitId: bidangId,
        unitName: 'Bidang',
        today: true,
        silence: { state: 'normal', since: null, message: 'Penilaian masuk seperti biasa.' },
      },
      {
        counterId: sharedCounterId,
        today: false,
        silence: {
          state: 'silent',
          since: '2026-11-14',
          message: expect.stringContaining('Periksa apakah poster ditukar atau tertutup'),
        },
      },
    ]);
    expect(body[0].days).toHaveLength(28);
    expect(body[0].days.slice(-3)).toEqual([
      { day: '2026-11-20', rated: true, crowded: false },
      { day: '2026-11-21', rated: false, crowded: false },
      { day: '2026-11-22', rated: false, crowded: false },
    ]);
    expect(text).not.toMatch(/score|mean|answer|status|"n"/);
  });

  it('speaks English too, and of a new counter has no opinion', async () => {
    await admin.owner.query('DELETE FROM person_cells');
    await rateDaily(admin.own.counterId, { from: '2026-11-02', to: '2026-11-10', n: 9 });
    const { body } = await read(admin.own.bidangId).set('Accept-Language', 'en').expect(200);
    expect(body[0].silence).toMatchObject({
      state: 'learning',
      message: expect.stringMatching(/^Too new/),
    });
  });

  it('is for those who look after the unit', async () => {
    const { bidangId, dinasId } = admin.own;
    const kabid = await admin.signIn('kabid');
    await read(bidangId, kabid).expect(200);
    await read(bidangId, await admin.signIn('sari')).expect(200);
    expect((await read(dinasId, kabid).expect(404)).body.code).toBe('unit.unknown');
    await read(admin.foreign.bidangId).expect(404);
    await read(bidangId, await admin.signIn('petugas')).expect(404);
  });

  it('counts for the agency of the transaction only, whatever units are asked for', async () => {
    const { superuserUrl, passwords } = testServer();
    const { url = '' } = admin.owner.options as { url?: string };
    const urls = databaseUrls(superuserUrl, new URL(url).pathname.slice(1), passwords);
    const source = await createDataSource({ url: urls.admin, applicationName: 'c' }).initialize();
    const asked = `SELECT * FROM counter_activity($1, '2026-01-01')`;
    const units = [[admin.own.bidangId]];
    try {
      const tenancy = new Tenancy(source);
      const { own, foreign } = admin;
      const count = (instansiId: string): Promise<number> =>
        tenancy.withTenant(instansiId, async (tx) => (await tx.query(asked, units)).length);
      expect(await count(own.instansiId)).toBeGreaterThan(0);
      expect(await count(foreign.instansiId)).toBe(0);
      expect(await source.query(asked, units)).toEqual([]);
    } finally {
      await source.destroy();
    }
  });
});
