import { randomUUID } from 'node:crypto';
import { startAdmin, type TestAdmin } from '../support/admin/admin-app.js';
import { addPerson } from '../support/admin/people.js';
import { UnitFigures } from '../support/admin/unit-figures.js';
import { insertFigure } from '../support/database/figure-rows.js';

describe('reading the reporting API', () => {
  let admin: TestAdmin;
  let figures: UnitFigures;
  let cookie: string;

  beforeAll(async () => {
    admin = await startAdmin();
    figures = new UnitFigures(admin);
    await addPerson(admin.owner, admin.own, { username: 'perencana', role: 'planner' });
    cookie = await admin.signIn('perencana');
  });

  beforeEach(() => figures.clear());

  afterAll(() => admin.close());

  const read = (path: string) => admin.request().get(`/api/v1/${path}`).set('Cookie', cookie);

  it('speaks English to whoever asks for it', async () => {
    await figures.insert({ until: '2026-10-31' });
    const { body } = await read(`units/${admin.own.bidangId}/indicators?period=2026-Q4`).set(
      'Accept-Language',
      'en-GB,en;q=0.9,id;q=0.8',
    );
    expect(body.figures.pulse.notes).toContain('provisional: counted up to 31 October 2026');
    expect(body.reasons.ikm.message).toBe(
      'Not enough data yet; looked at again on Tuesday 8 December',
    );
  });

  it('shows services, locations and the agency on the same grid', async () => {
    const { instansiId, serviceIds, locationId } = admin.own;
    const subjects = [
      ['service', serviceIds[0], `services/${serviceIds[0]}`, 'KTP-el'],
      ['location', locationId, `locations/${locationId}`, 'Mal Pelayanan Publik'],
      ['instansi', instansiId, 'instansi', 'Agency kota-contoh'],
    ] as const;
    for (const [subjectKind, subjectId, path, name] of subjects) {
      const id = await figures.insert({ subjectKind, subjectId, period: '2026-11' });
      const { body } = await read(`${path}/indicators?period=2026-11`).expect(200);
      expect(body).toMatchObject({
        subject: { kind: subjectKind, id: subjectId, name },
        period: { key: '2026-11', kind: 'month', from: '2026-11-01', to: '2026-12-01' },
        figures: { pulse: { id }, ikm: null },
        reasons: { ikm: { code: 'figure.waiting-for-closing' } },
      });
      expect(body.attested === null).toBe(subjectKind === 'service');
    }
  });

  it('names a unit as it was called on the last day of the period', async () => {
    const unitId = randomUUID();
    const ids = [admin.own.instansiId, unitId];
    await admin.owner.query(`INSERT INTO units (instansi_id, id, key) VALUES ($1, $2, 'upt')`, ids);
    await admin.owner.query(
      `INSERT INTO unit_versions (instansi_id, unit_id, valid, name)
       VALUES ($1, $2, '[2020-01-01,2026-10-01)', 'Nama Lama'), ($1, $2, '[2026-10-01,)', 'Nama Baru')`,
      ids,
    );
    const nameIn = async (period: string): Promise<string> =>
      (await read(`units/${unitId}/indicators?period=${period}`)).body.subject.name;
    expect([await nameIn('2026-Q3'), await nameIn('2026-Q4')]).toEqual(['Nama Lama', 'Nama Baru']);
    await admin.owner.query(
      'DELETE FROM unit_versions WHERE instansi_id = $1 AND unit_id = $2',
      ids,
    );
  });

  it.each([
    ['units', 'unit.unknown', () => admin.foreign.dinasId],
    ['services', 'service.unknown', () => admin.foreign.serviceIds[0]],
    ['locations', 'location.unknown', () => admin.foreign.locationId],
    ['assignments', 'assignment.unknown', () => admin.foreign.sari.assignmentId],
  ])('does not know the %s of another agency, nor invented ones', async (path, code, foreignId) => {
    const subjectKind = code.replace('.unknown', '') as 'unit';
    await insertFigure(admin.owner, {
      instansiId: admin.foreign.instansiId,
      subjectKind,
      subjectId: foreignId(),
      measure: 'pulse',
    });
    for (const id of [foreignId(), randomUUID()]) {
      const { body } = await read(`${path}/${id}/indicators?period=2026-Q4`).expect(404);
      expect(body.code).toBe(code);
    }
  });

  it('takes the agency from the session, whatever the caller says', async () => {
    const { instansiId } = admin.foreign;
    const subject = { subjectKind: 'instansi', subjectId: instansiId, measure: 'pulse' } as const;
    await insertFigure(admin.owner, { instansiId, ...subject });
    const path = 'instansi/indicators?period=2026-Q4';
    const { body: refusal } = await read(`${path}&instansi_id=${instansiId}`).expect(400);
    expect(refusal.errors).toMatchObject([{ field: 'instansi_id' }]);
    const { body } = await read(path).set('X-Instansi-Id', instansiId).expect(200);
    expect(body).toMatchObject({
      subject: { id: admin.own.instansiId },
      figures: { pulse: null },
    });
  });

  it('names an id that cannot be one', async () => {
    const { body } = await read('units/12/indicators?period=2026-Q4').expect(400);
    expect(body).toMatchObject({ code: 'request.invalid', errors: [{ field: 'id' }] });
  });

  it.each(['', '?period=', '?period=2026-Q5', '?period=2026-W54', '?period=2026&period=2025'])(
    'names the accepted forms of a period instead of %j',
    async (query) => {
      const { body } = await read(`instansi/indicators${query}`).expect(400);
      expect(body.errors).toMatchObject([{ field: 'period' }]);
      for (const form of ['2026-11', '2026-Q4', '2026-S2', 'tahun, contoh 2026']) {
        expect(body.errors[0].message).toContain(form);
      }
    },
  );

  it('says that a week is no period of figures, and which there are', async () => {
    const { body } = await read('instansi/indicators?period=2026-W47').expect(400);
    const message =
      'Pekan bukan periode angka. Isi dengan: bulan, contoh 2026-11; triwulan, contoh 2026-Q4; semester, contoh 2026-S2; tahun, contoh 2026.';
    expect(body.errors).toEqual([{ field: 'period', message }]);
  });

  it('lists the organisation of this agency only', async () => {
    const keys = async (path: string): Promise<string[]> =>
      (await read(path).expect(200)).body.map((row: { id: string }) => row.id).sort();
    const { dinasId, bidangId, serviceIds, locationId, sari, budi } = admin.own;
    expect(await keys('units')).toEqual([dinasId, bidangId].sort());
    expect(await keys('services')).toEqual([...serviceIds].sort());
    expect(await keys('locations')).toEqual([locationId]);
    expect(await keys('assignments')).toEqual([sari.assignmentId, budi.assignmentId].sort());
  });

  it('never lists a NIP or a full name', async () => {
    await admin.owner.query(`UPDATE officers SET nip = '198609262015051001' WHERE id = $1`, [
      admin.own.sari.officerId,
    ]);
    const { text } = await read('assignments').expect(200);
    expect(text).toContain('"Sari"');
    expect(text).not.toMatch(/\d{18}|Sari Contoh/);
  });

  it('says what is not there', async () => {
    const { body } = await read('predikat').expect(404);
    expect(body.code).toBe('request.not-found');
  });

  it('answers 503 while the database is away, and is back by itself', async () => {
    await admin.database.cut();
    const { body, headers } = await read('units').expect(503);
    expect(body).toMatchObject({ code: 'store.unavailable' });
    expect(headers['retry-after']).toBe('5');
    await admin.database.mend();
    await read('units').expect(200);
  });
});
