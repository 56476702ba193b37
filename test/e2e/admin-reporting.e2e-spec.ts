import { randomUUID } from 'node:crypto';
import { startAdmin, type TestAdmin } from '../support/admin/admin-app.js';
import { addPerson } from '../support/admin/people.js';
import { IKM_FIGURE, insertRelease, PULSE_FIGURE } from '../support/worker/releases.js';

const OPEN_INDEX = 'indeks terbuka, tidak tahan manipulasi';
const TOO_FEW = { code: 'release.too-few', message: 'Data belum cukup' };

describe('reading the reporting API', () => {
  let admin: TestAdmin;
  let cookie: string;

  beforeAll(async () => {
    admin = await startAdmin();
    await addPerson(admin.owner, admin.own, { username: 'perencana', role: 'planner' });
    cookie = await admin.signIn('perencana');
  });

  beforeEach(() => admin.owner.query('TRUNCATE releases CASCADE'));

  afterAll(() => admin.close());

  const read = (path: string) => admin.request().get(`/api/v1/${path}`).set('Cookie', cookie);

  const release = (about: Partial<Parameters<typeof insertRelease>[1]>): Promise<string> =>
    insertRelease(admin.owner, {
      instansiId: admin.own.instansiId,
      subjectKind: 'unit',
      subjectId: admin.own.bidangId,
      measure: 'pulse',
      ...about,
    });

  it('shows the released figures of a unit digit by digit', async () => {
    const pulseId = await release({ measure: 'pulse' });
    const ikmId = await release({ measure: 'ikm' });
    const { text, body } = await read(
      `units/${admin.own.bidangId}/indicators?period=2026-Q4`,
    ).expect(200);
    const published = {
      basis: 'open',
      standing: 'open_index',
      ordinal: 1,
      days: 21,
      methodVersion: '1',
      releasedAt: '2026-11-23T01:00:00Z',
      note: OPEN_INDEX,
      coverage: { state: 'unknown', personsServed: null, percent: null, sampleSize: null },
    };
    const notes = [
      'Cakupan tidak diketahui: jumlah yang dilayani belum lengkap untuk periode ini.',
    ];
    const ofPlan =
      'IKM sementara: rencana sampel belum terpenuhi atau jumlah yang dilayani tidak diketahui.';
    expect(body).toEqual({
      subject: { kind: 'unit', id: admin.own.bidangId, name: 'Bidang' },
      period: { key: '2026-Q4', kind: 'quarter', from: '2026-10-01', to: '2027-01-01' },
      figures: {
        pulse: { id: pulseId, measure: 'pulse', n: 64, figure: PULSE_FIGURE, notes, ...published },
        ikm: {
          id: ikmId,
          measure: 'ikm',
          n: 60,
          figure: { ...IKM_FIGURE, provisional: true, bounds: null },
          notes: [...notes, ofPlan],
          ...published,
        },
      },
      publicVoice: { pulse: null, ikm: null },
      reasons: { pulse: null, ikm: null },
      notes: [
        'Selang tidak memuat siapa yang memilih tidak menilai dan siapa yang tidak pernah ditanya.',
      ],
    });
    expect(text).toContain('"mean":"3.40"');
  });

  it('shows the newest release', async () => {
    await release({ ordinal: 1, figure: { ...PULSE_FIGURE, mean: '1.00' } });
    await release({ ordinal: 2 });
    const { body } = await read(`units/${admin.own.bidangId}/indicators?period=2026-Q4`);
    expect(body.figures.pulse).toMatchObject({ ordinal: 2, figure: PULSE_FIGURE });
  });

  it('shows what attested ratings say, and the open ones apart from it', async () => {
    await release({ basis: 'open', ordinal: 7 });
    await release({ basis: 'attested', ordinal: 1 });
    const { body } = await read(`units/${admin.own.bidangId}/indicators?period=2026-Q4`);
    const official = { basis: 'attested', standing: 'official', ordinal: 1, note: null };
    expect(body.figures.pulse).toMatchObject(official);
    expect(body.publicVoice.pulse).toMatchObject({
      basis: 'open',
      standing: 'public_voice',
      ordinal: 7,
      note: 'suara publik, bukan bagian angka resmi',
    });
  });

  it('makes no figure of open ratings where a unit has more than posters', async () => {
    const evidence = { ...PULSE_FIGURE.evidence, posterOnly: false };
    await release({ figure: { ...PULSE_FIGURE, evidence } });
    const { body } = await read(`units/${admin.own.bidangId}/indicators?period=2026-Q4`);
    expect(body.figures.pulse).toBeNull();
    expect(body.reasons.pulse).toEqual({
      code: 'release.public-voice-only',
      message: 'Belum ada angka resmi. Penilaian terbuka tampil terpisah sebagai suara publik.',
    });
    expect(body.publicVoice.pulse).toMatchObject({ standing: 'public_voice' });
  });

  it('shows null with a reason, and no count, for what has not been released', async () => {
    await release({ period: '2026-Q3' });
    const { body } = await read(`units/${admin.own.bidangId}/indicators?period=2026-Q4`).expect(
      200,
    );
    expect(body.figures).toEqual({ pulse: null, ikm: null });
    expect(body.reasons).toEqual({ pulse: TOO_FEW, ikm: TOO_FEW });
  });

  it('speaks English to whoever asks for it', async () => {
    await release({ measure: 'pulse' });
    const { body } = await read(`units/${admin.own.bidangId}/indicators?period=2026-Q4`).set(
      'Accept-Language',
      'en-GB,en;q=0.9,id;q=0.8',
    );
    expect(body.figures.pulse.note).toBe('open index, not resistant to manipulation');
    expect(body.reasons.ikm.message).toBe('Not enough data yet');
  });

  it('shows services, locations and the agency on the same grid', async () => {
    const { instansiId, serviceIds, locationId } = admin.own;
    const subjects = [
      ['service', serviceIds[0], `services/${serviceIds[0]}`, 'KTP-el'],
      ['location', locationId, `locations/${locationId}`, 'Mal Pelayanan Publik'],
      ['instansi', instansiId, 'instansi', 'Agency kota-contoh'],
    ] as const;
    for (const [subjectKind, subjectId, path, name] of subjects) {
      const id = await release({ subjectKind, subjectId, period: '2026-11' });
      const { body } = await read(`${path}/indicators?period=2026-11`).expect(200);
      expect(body).toMatchObject({
        subject: { kind: subjectKind, id: subjectId, name },
        period: { key: '2026-11', kind: 'month', from: '2026-11-01', to: '2026-12-01' },
        figures: { pulse: { id }, ikm: null },
      });
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
    await insertRelease(admin.owner, {
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
    await insertRelease(admin.owner, { instansiId, ...subject });
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
      expect(body.errors).toEqual([
        { field: 'period', message: expect.stringContaining('2026-W47') },
      ]);
      for (const form of ['2026-11', '2026-Q4', '2026-S2', 'tahun, contoh 2026']) {
        expect(body.errors[0].message).toContain(form);
      }
    },
  );

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
