import { ifMatch } from '../support/admin/current-version.js';
import { startAdmin, type TestAdmin } from '../support/admin/admin-app.js';
import { addPerson } from '../support/admin/people.js';
import { IKM_FIGURE, insertClosedPeriod, insertFigure } from '../support/database/figure-rows.js';

describe('persons served and coverage', () => {
  let admin: TestAdmin;
  let planner: string;

  beforeAll(async () => {
    admin = await startAdmin();
    const { owner, own, foreign } = admin;
    await addPerson(owner, own, { username: 'perencana', role: 'planner' });
    await addPerson(owner, own, { username: 'kabid', role: 'unit_head', unitId: own.bidangId });
    await addPerson(owner, foreign, { username: 'asing', role: 'planner' });
    await owner.query(
      `INSERT INTO services (instansi_id, key, unit_id, name, valid)
       VALUES ($1, 'surat', $2, 'Surat', '[2026-11-01,)')`,
      [own.instansiId, own.dinasId],
    );
    planner = await admin.signIn('perencana');
  });

  beforeEach(async () => {
    await admin.owner.query('TRUNCATE figures, closed_periods, persons_served CASCADE');
  });

  afterAll(() => admin.close());

  const read = (path: string, cookie = planner) =>
    admin.request().get(`/api/v1/${path}`).set('Cookie', cookie);
  const enter = (serviceId: string, month: string, n: unknown, cookie = planner) => ({
    expect: async (status: number) => {
      const path = `services/${serviceId}/persons-served/${month}`;
      const headers = { Cookie: cookie, ...(await ifMatch(admin, path)) };
      return admin.request().put(`/api/v1/${path}`).set(headers).send({ n }).expect(status);
    },
  });
  const send = (csv: string, query = '', cookie = planner) =>
    admin
      .request()
      .post(`/api/v1/persons-served${query}`)
      .set('Cookie', cookie)
      .set('Content-Type', 'text/csv')
      .send(csv);
  const ktp = (): string => admin.own.serviceIds[0];
  const kk = (): string => admin.own.serviceIds[1];
  const list = async (id: string) => (await read(`services/${id}/persons-served`).expect(200)).body;

  it('keeps a number, and what it replaced with who entered it', async () => {
    await enter(ktp(), '2026-10', 900).expect(200);
    await enter(ktp(), '2026-10', 900).expect(200);
    const { body } = await enter(ktp(), '2026-10', 812, await admin.signIn('kabid')).expect(200);
    const entered = { enteredAt: '2026-11-23T02:00:00.000Z' };
    const stored = {
      month: '2026-10',
      n: 812,
      enteredBy: 'kabid',
      ...entered,
      before: [{ n: 900, enteredBy: 'perencana', ...entered }],
      version: expect.any(String),
    };
    expect(body).toEqual(stored);
    expect(await list(ktp())).toEqual([stored]);
  });

  it.each([
    ['2026-11', 5, 'month'],
    ['2019-12', 5, 'month'],
    ['2026-Q3', 5, 'month'],
    ['2026-10', -1, 'n'],
    ['2026-10', 2.5, 'n'],
    ['2026-10', null, 'n'],
  ])('names what is wrong with %s: %j', async (month, n, field) => {
    const { body } = await enter(ktp(), month, n).expect(400);
    expect(body.errors[0].field).toBe(field);
    expect(await list(ktp())).toEqual([]);
  });

  it('is not for administrators, and knows no service out of scope', async () => {
    await enter(ktp(), '2026-10', 1, await admin.signIn('sari')).expect(404);
    const [surat] = await admin.owner.query(`SELECT id FROM services WHERE key = 'surat'`);
    const kabid = await admin.signIn('kabid');
    await enter(surat.id, '2026-10', 1, kabid).expect(404);
    await read(`services/${surat.id}/persons-served`, kabid).expect(404);
    const { body } = await enter(ktp(), '2026-10', 1, await admin.signIn('asing')).expect(404);
    expect(body.code).toBe('service.unknown');
  });

  it('tells what a file would change before it stores anything', async () => {
    await enter(ktp(), '2026-10', 900).expect(200);
    const csv = '\uFEFFservice_key;month;n\r\nktp;2026-10;812\r\n\r\nkk;2026-10;40\r\n';
    const { body } = await send(csv, '?preview=true').expect(200);
    const rows = [
      { line: 2, serviceKey: 'ktp', month: '2026-10', n: 812, before: 900 },
      { line: 4, serviceKey: 'kk', month: '2026-10', n: 40, before: null },
    ];
    expect(body).toEqual({ rows, faults: [], stored: false, preview: true });
    expect(await list(kk())).toEqual([]);
    expect((await send(csv).expect(200)).body).toEqual({ rows, faults: [], stored: true });
    expect((await list(ktp()))[0]).toMatchObject({ n: 812, before: [{ n: 900 }] });
    expect((await list(kk()))[0]).toMatchObject({ n: 40, before: [] });
  });

  it('names every fault of a file, and then stores nothing of it', async () => {
    const csv =
      'service_key,month,n\nktp,2026-10,5\nsim,2026-10,5\nkk,Oktober,banyak\nktp,2026-10,6\nkk,2026-12,1\n';
    const refused = (await send(csv).expect(400)).body;
    expect(refused.code).toBe('persons-served.refused');
    expect(refused.errors.map(({ field }: Record<string, unknown>) => field)).toEqual([
      'line 3, column service_key',
      'line 4, column month',
      'line 4, column n',
      'line 5',
      'line 6, column month',
    ]);
    const { body } = await send(csv, '?preview=true').expect(200);
    const where = body.faults.map(({ line, column }: Record<string, unknown>) => [line, column]);
    expect(where).toEqual([
      [3, 'service_key'],
      [4, 'month'],
      [4, 'n'],
      [5, null],
      [6, 'month'],
    ]);
    expect(body.stored).toBe(false);
    expect(await list(ktp())).toEqual([]);
    const surat = await send(
      'service_key,month,n\nsurat,2026-10,1\n',
      '?preview=true',
      await admin.signIn('kabid'),
    );
    expect(surat.body.faults).toMatchObject([{ line: 2, column: 'service_key' }]);
  });

  it.each([
    '',
    'layanan,bulan,jumlah\nktp,2026-10,5\n',
    'service_key,month,n\n"ktp,2026-10,5\n',
    'service_key,month,n\nk"tp,2026-10,5\n',
    'service_key,month,n\n"ktp"x,2026-10,5\n',
    'service_key,month,n\nktp,2026-10\n',
  ])('says what is wrong with %j as a table', async (csv) => {
    const { body } = await send(csv, '?preview=true').expect(200);
    expect(body).toMatchObject({ rows: [], faults: [{}], stored: false });
    await send(csv).expect(400);
  });

  it('refuses a table with a NUL, in a preview too', async () => {
    for (const query of ['', '?preview=true'])
      await send('service_key,month,n\nktp\0,2026-10,5\n', query).expect(400);
  });

  it('reads a title, tabs and UTF-16, and names another encoding', async () => {
    const table = 'Orang yang dilayani\nservice_key\tmonth\tn\nktp\t2026-10\t7\n';
    expect((await send(table).expect(200)).body).toMatchObject({ rows: [{ line: 3, n: 7 }] });
    const post = (bytes: Buffer) =>
      admin
        .request()
        .post('/api/v1/persons-served')
        .set('Cookie', planner)
        .type('text/csv')
        .send(bytes);
    await post(Buffer.from(`\uFEFF${table}`, 'utf16le')).expect(200);
    const { body } = await post(
      Buffer.from('service_key,month,n\nk\xe9,2026-10,5\n', 'latin1'),
    ).expect(400);
    expect(body.errors[0].message).toContain('Windows-1252');
  });

  it('names what is taken instead of another content type', async () => {
    const request = admin.request().post('/api/v1/persons-served').set('Cookie', planner);
    const { body } = await request.type('application/vnd.ms-excel').send('x').expect(415);
    expect(body.detail).toMatch(/text\/csv.*simpan buku kerja sebagai CSV dahulu/);
  });

  it('refuses a body that is no text', async () => {
    const request = admin.request().post('/api/v1/persons-served').set('Cookie', planner);
    expect((await request.send({}).expect(415)).body.code).toBe('persons-served.not-csv');
  });

  it('computes coverage and the sample plan when read, from the numbers that stand', async () => {
    const { instansiId, bidangId } = admin.own;
    const about = { instansiId, subjectKind: 'unit', subjectId: bidangId, measure: 'ikm' } as const;
    const closedPeriodId = await insertClosedPeriod(admin.owner, { instansiId });
    for (const period of ['2026-10', '2026-Q4'])
      await insertFigure(admin.owner, { ...about, period, closedPeriodId, figure: IKM_FIGURE });
    const ikmIn = async (period: string) =>
      (await read(`units/${bidangId}/indicators?period=${period}`).expect(200)).body.figures.ikm;
    await enter(ktp(), '2026-10', 50).expect(200);
    expect((await ikmIn('2026-10')).coverage).toMatchObject({ state: 'unknown', percent: null });
    await enter(kk(), '2026-10', 750).expect(200);
    expect(await ikmIn('2026-10')).toMatchObject({
      coverage: { state: 'known', personsServed: 800, percent: '7.50', sampleSize: 260 },
      // 60 answers with the sum 204 of 800: 25 × (204 + 740) / 800 and 25 × (204 + 4 × 740) / 800 = 98.875
      figure: {
        provisional: false,
        sufficiency: { respondents: 60, needed: 260, reached: false },
        bounds: { low: '29.50', high: '98.88' },
      },
    });
    await enter(kk(), '2026-10', 20).expect(200);
    const enough = await ikmIn('2026-10');
    expect(enough).toMatchObject({
      coverage: { percent: '85.71' },
      figure: { sufficiency: { needed: 59, reached: true } },
    });
    expect(enough.notes).toEqual([
      'survei elektronik mandiri',
      'kecukupan sampel: 60 responden dari 59 (Krejcie-Morgan; bukan sampel acak)',
    ]);
    await enter(kk(), '2026-10', 0).expect(200);
    const exceeded = await ikmIn('2026-10');
    expect(exceeded.coverage).toMatchObject({ state: 'exceeded', percent: '120.00' });
    expect(exceeded.notes).toContainEqual(expect.stringContaining('lebih banyak'));
    expect(exceeded.figure.bounds).toBeNull();
    expect((await ikmIn('2026-Q4')).coverage.state).toBe('unknown');
  });

  it('counts a service in a unit above it, and for a location only what is offered nowhere else', async () => {
    const { instansiId, dinasId, locationId } = admin.own;
    const about = { instansiId, measure: 'pulse', period: '2026-10' } as const;
    const subjects = [
      ['unit', dinasId, `units/${dinasId}`],
      ['instansi', instansiId, 'instansi'],
      ['location', locationId, `locations/${locationId}`],
    ] as const;
    await enter(ktp(), '2026-10', 300).expect(200);
    await enter(kk(), '2026-10', 340).expect(200);
    const states: unknown[] = [];
    for (const [subjectKind, subjectId, path] of subjects) {
      await insertFigure(admin.owner, { ...about, subjectKind, subjectId });
      const { body } = await read(`${path}/indicators?period=2026-10`).expect(200);
      states.push([body.figures.pulse.coverage.state, body.figures.pulse.coverage.percent]);
    }
    // the first service is offered at a counter without a location too
    expect(states).toEqual([
      ['known', '10.00'],
      ['known', '10.00'],
      ['unknown', null],
    ]);
  });
});
