import { randomUUID } from 'node:crypto';
import { startAdmin, type TestAdmin } from '../support/admin/admin-app.js';
import { addPerson } from '../support/admin/people.js';
import type { FigureNote, MissingReason } from '@app/persistence/figures';
import {
  type FigureToInsert,
  IKM_FIGURE,
  insertClosedPeriod,
  insertFigure,
  insertMissingFigure,
  PULSE_FIGURE,
} from '../support/database/figure-rows.js';

const RUNNING_IKM = { ...IKM_FIGURE, provisional: true };

describe('reading the reporting API', () => {
  let admin: TestAdmin;
  let cookie: string;

  beforeAll(async () => {
    admin = await startAdmin();
    await addPerson(admin.owner, admin.own, { username: 'perencana', role: 'planner' });
    cookie = await admin.signIn('perencana');
  });

  beforeEach(() =>
    admin.owner.query('TRUNCATE figures, missing_figures, closed_periods, looks CASCADE'),
  );

  afterAll(() => admin.close());

  const read = (path: string) => admin.request().get(`/api/v1/${path}`).set('Cookie', cookie);
  const ofUnit = async (period = '2026-Q4') =>
    (await read(`units/${admin.own.bidangId}/indicators?period=${period}`).expect(200)).body;

  type About = Partial<FigureToInsert>;
  const unit = (about: About): FigureToInsert => ({
    instansiId: admin.own.instansiId,
    subjectKind: 'unit',
    subjectId: admin.own.bidangId,
    measure: 'pulse',
    ...about,
  });
  const insert = (about: About): Promise<string> => insertFigure(admin.owner, unit(about));
  const close = (period: string, revision = 0): Promise<string> =>
    insertClosedPeriod(admin.owner, { instansiId: admin.own.instansiId, period, revision });
  const missing = (reason: MissingReason, about: About = {}): Promise<void> => {
    const { measure: _, figure: __, ...subject } = unit(about);
    const measure = about.measure === 'ikm' ? 'ikm' : 'pulse';
    return insertMissingFigure(admin.owner, { ...subject, measure, reason });
  };

  it('shows the running figures of a unit digit by digit, and up to which day they count', async () => {
    const until = '2026-10-31';
    const pulseId = await insert({ until });
    const ikmId = await insert({ until, measure: 'ikm', figure: RUNNING_IKM });
    const { text, body } = await read(
      `units/${admin.own.bidangId}/indicators?period=2026-Q4`,
    ).expect(200);
    const shown = {
      basis: 'all',
      state: { kind: 'running' },
      covers: [{ from: '2026-10-01', until }],
      days: 21,
      methodVersion: '3',
      madeAt: '2026-11-23T01:00:00Z',
      coverage: { state: 'other days', personsServed: null, percent: null, sampleSize: null },
      speaksOfOneOfficer: false,
      notes: [
        'survei elektronik mandiri',
        'sementara: dihitung sampai 31 Oktober 2026',
        'Cakupan tidak dihitung: angka ini tidak memuat semua hari dalam periodenya.',
      ],
    };
    const nothing = { code: 'figure.waiting-for-closing', missing: null, on: null };
    const waiting = { ...nothing, message: 'Diumumkan sesudah periodenya ditutup.' };
    expect(body).toEqual({
      subject: { kind: 'unit', id: admin.own.bidangId, name: 'Bidang' },
      period: { key: '2026-Q4', kind: 'quarter', from: '2026-10-01', to: '2027-01-01' },
      figures: {
        pulse: { id: pulseId, measure: 'pulse', n: 64, figure: PULSE_FIGURE, ...shown },
        ikm: {
          id: ikmId,
          measure: 'ikm',
          n: 60,
          figure: { ...RUNNING_IKM, bounds: null, sufficiency: null },
          ...shown,
        },
      },
      reasons: { pulse: null, ikm: null },
      attested: {
        figures: { pulse: null, ikm: null },
        reasons: { pulse: waiting, ikm: waiting },
      },
      hours: null,
      notes: [
        'Selang tidak memuat siapa yang memilih tidak menilai dan siapa yang tidak pernah ditanya.',
      ],
    });
    expect(text).toContain('"mean":"3.40"');
  });

  it('shows what stands now: the newest revision of a closed period, published or not', async () => {
    const closed = await close('2026-Q3');
    const about = { period: '2026-Q3', figure: { ...PULSE_FIGURE, mean: '1.00' } };
    await insert({ ...about, closedPeriodId: closed, current: false });
    const revised = await close('2026-Q3', 1);
    await insert({ period: '2026-Q3', closedPeriodId: revised });
    const { pulse } = (await ofUnit('2026-Q3')).figures;
    const state = { kind: 'revised', closedPeriodId: revised, revision: 1, published: false };
    expect(pulse).toMatchObject({ state, figure: PULSE_FIGURE });
    const [{ id }] = await admin.owner.query('SELECT id FROM users LIMIT 1');
    await admin.owner.query(
      'UPDATE closed_periods SET published_at = now(), published_by = $1 WHERE id = $2',
      [id, revised],
    );
    expect((await ofUnit('2026-Q3')).figures.pulse.state.published).toBe(true);
  });

  it('says of a closed IKM that it is final, and how it compares with the sample plan', async () => {
    const closedPeriodId = await close('2026-Q3');
    const notes: FigureNote[] = [
      { kind: 'without fewer than ten' },
      { kind: 'days left out', days: [{ from: '2026-07-01', until: '2026-07-05' }] },
    ];
    const figure = {
      ...IKM_FIGURE,
      fee: 'eight-elements',
      attested: { n: 45, ikm: '82.10', difference: '+4.50', z: '3.10', flagged: true },
    } as const;
    await insert({ measure: 'ikm', period: '2026-Q3', closedPeriodId, notes, figure });
    const { ikm } = (await ofUnit('2026-Q3')).figures;
    expect(ikm.figure).toMatchObject({
      provisional: false,
      sufficiency: { respondents: 60, needed: null, reached: null },
      attested: figure.attested,
    });
    expect(ikm.notes).toEqual([
      'survei elektronik mandiri',
      'tanpa kurang dari sepuluh penilaian',
      'tanpa 1–5 Juli 2026',
      expect.stringContaining('Cakupan tidak diketahui'),
      expect.stringContaining('indeks dari 8 unsur'),
      expect.stringContaining('kecukupan sampel tidak diketahui'),
      expect.stringContaining('Berbeda +4,50 dari indeks penilaian terbukti hadir'),
    ]);
  });

  it('shows beside all counted ratings what the attested ones say, and when persons came', async () => {
    const closedPeriodId = await close('2026-Q3');
    const about = { period: '2026-Q3', closedPeriodId };
    const all = await insert(about);
    const attested = await insert({ ...about, basis: 'attested' });
    const hours = await insert({ ...about, measure: 'hours' });
    expect(await ofUnit('2026-Q3')).toMatchObject({
      figures: { pulse: { id: all, basis: 'all' } },
      attested: {
        figures: { pulse: { id: attested, basis: 'attested', coverage: null, notes: [] } },
        reasons: { pulse: null },
      },
      hours: { id: hours, figure: { n: 40, cells: [{ weekdays: [1, 2, 3, 4, 5], n: 40 }] } },
    });
  });

  it.each<[MissingReason, object]>([
    [
      { kind: 'too few', missing: 6 },
      {
        code: 'figure.too-few',
        message: '24 dari 30; dilihat lagi Selasa, 8 Desember',
        missing: 6,
        on: '2026-12-08',
      },
    ],
    [
      { kind: 'too few', missing: null },
      {
        code: 'figure.too-few',
        missing: null,
        message: expect.stringMatching(/^Data belum cukup/),
      },
    ],
    [
      { kind: 'next cut', on: '2026-12-07' },
      { code: 'figure.next-cut', message: 'Dilihat lagi Senin, 7 Desember.', on: '2026-12-07' },
    ],
    [{ kind: 'waiting for closing' }, { code: 'figure.waiting-for-closing', on: null }],
    [
      { kind: 'held in review' },
      { code: 'figure.held', message: expect.stringContaining('ditahan') },
    ],
    [{ kind: 'elements unanswered' }, { code: 'figure.elements-unanswered' }],
    [{ kind: 'small remainder' }, { code: 'figure.small-remainder' }],
    [{ kind: 'nobody to compare with' }, { code: 'figure.nobody-to-compare' }],
  ])('gives the true reason: %j', async (reason, told) => {
    await missing(reason);
    const { figures, reasons } = await ofUnit();
    expect(figures.pulse).toBeNull();
    expect(reasons.pulse).toMatchObject(told);
    if (reason.kind !== 'too few') expect(reasons.pulse.code).not.toBe('figure.too-few');
  });

  it('says why a figure that is shown is not the newest, or has no headline', async () => {
    const few = { ...PULSE_FIGURE, n: 24, mean: null, positive: null };
    await insert({ until: '2026-10-31', figure: few });
    const readiness = {
      state: 'waiting',
      respondents: 31,
      needed: 30,
      unanswered: ['biaya'],
    } as const;
    const figure = {
      ...RUNNING_IKM,
      readiness,
      n: 31,
      ikm: null,
      grade: null,
      interval: null,
      elements: null,
    };
    await insert({ until: '2026-10-31', measure: 'ikm', figure });
    expect((await ofUnit()).reasons).toEqual({
      pulse: {
        code: 'figure.too-few',
        message: '24 dari 30; dilihat lagi Selasa, 8 Desember',
        missing: 6,
        on: '2026-12-08',
      },
      ikm: {
        code: 'figure.elements-unanswered',
        message:
          '31 responden; kurang dari 10 jawaban: Biaya/Tarif; dilihat lagi Selasa, 8 Desember',
        missing: null,
        on: '2026-12-08',
      },
    });
    await missing({ kind: 'next cut', on: '2026-12-08' });
    expect((await ofUnit()).reasons.pulse).toMatchObject({ code: 'figure.next-cut' });
  });

  it('shows null with a reason, and no count, for what nothing is known of', async () => {
    await insert({ period: '2026-Q3' });
    const { figures, reasons } = await ofUnit();
    expect(figures).toEqual({ pulse: null, ikm: null });
    const tooFew = {
      code: 'figure.too-few',
      message: 'Data belum cukup; dilihat lagi Selasa, 8 Desember',
      missing: null,
      on: '2026-12-08',
    };
    expect(reasons).toEqual({ pulse: tooFew, ikm: tooFew });
    const { reasons: ofSemester } = await ofUnit('2026-S2');
    expect(ofSemester.pulse.code).toBe('figure.waiting-for-closing');
    await close('2026-S2');
    expect((await ofUnit('2026-S2')).reasons.pulse).toEqual({
      code: 'figure.too-few',
      message: 'Data belum cukup: kurang dari 10 orang',
      missing: null,
      on: null,
    });
  });

  it('looks at a unit alone at the ends of weeks too', async () => {
    const { bidangId } = admin.own;
    await admin.owner.query('UPDATE unit_versions SET parent_id = NULL WHERE unit_id = $1', [
      bidangId,
    ]);
    expect((await ofUnit()).reasons.pulse.on).toBe('2026-11-30');
    await admin.owner.query('UPDATE unit_versions SET parent_id = $2 WHERE unit_id = $1', [
      bidangId,
      admin.own.dinasId,
    ]);
  });

  it('says that a place speaks of one officer, and writes down who read it', async () => {
    const { assignmentId } = admin.own.sari;
    await insert({ notes: [{ kind: 'one officer', assignmentId }], until: '2026-10-31' });
    const { pulse } = (await ofUnit()).figures;
    expect(pulse.speaksOfOneOfficer).toBe(true);
    expect(pulse.notes).toContainEqual(expect.stringContaining('mutunya tidak ditampilkan'));
    const looks = () => admin.owner.query('SELECT what, assignment_id, period FROM looks');
    expect(await looks()).toEqual([
      { what: 'officer_figure', assignment_id: assignmentId, period: '2026-Q4' },
    ]);
    await ofUnit('2026-Q3');
    expect(await looks()).toHaveLength(1);
  });

  it('speaks English to whoever asks for it', async () => {
    await insert({ until: '2026-10-31' });
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
      const id = await insert({ subjectKind, subjectId, period: '2026-11' });
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
