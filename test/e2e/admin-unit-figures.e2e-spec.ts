import { elementIntervals, type FigureNote } from '@app/persistence/figures';
import { startAdmin, type TestAdmin } from '../support/admin/admin-app.js';
import { addPerson } from '../support/admin/people.js';
import { UnitFigures } from '../support/admin/unit-figures.js';
import { IKM_FIGURE, PULSE_FIGURE } from '../support/database/figure-rows.js';

const RUNNING_IKM = { ...IKM_FIGURE, provisional: true };

describe('the figures of a unit', () => {
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
  const ofUnit = async (period = '2026-Q4') =>
    (await read(`units/${admin.own.bidangId}/indicators?period=${period}`).expect(200)).body;

  it('shows the running figures of a unit digit by digit, and up to which day they count', async () => {
    const until = '2026-10-31';
    const pulseId = await figures.insert({ until });
    const ikmId = await figures.insert({ until, measure: 'ikm', figure: RUNNING_IKM });
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
          figure: {
            ...RUNNING_IKM,
            elementIntervals: elementIntervals(RUNNING_IKM),
            bounds: null,
            sufficiency: null,
          },
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
    const closed = await figures.close('2026-Q3');
    const about = { period: '2026-Q3', figure: { ...PULSE_FIGURE, mean: '1.00' } };
    await figures.insert({ ...about, closedPeriodId: closed, current: false });
    const revised = await figures.close('2026-Q3', 1);
    await figures.insert({ period: '2026-Q3', closedPeriodId: revised });
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
    const closedPeriodId = await figures.close('2026-Q3');
    const notes: FigureNote[] = [
      { kind: 'without fewer than ten' },
      { kind: 'days left out', days: [{ from: '2026-07-01', until: '2026-07-05' }] },
    ];
    const figure = {
      ...IKM_FIGURE,
      fee: 'eight-elements',
      attested: { n: 45, ikm: '82.10', difference: '+4.50', z: '3.10', flagged: true },
    } as const;
    await figures.insert({ measure: 'ikm', period: '2026-Q3', closedPeriodId, notes, figure });
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
    const closedPeriodId = await figures.close('2026-Q3');
    const about = { period: '2026-Q3', closedPeriodId };
    const all = await figures.insert(about);
    const attested = await figures.insert({ ...about, basis: 'attested' });
    const hours = await figures.insert({ ...about, measure: 'hours' });
    expect(await ofUnit('2026-Q3')).toMatchObject({
      figures: { pulse: { id: all, basis: 'all' } },
      attested: {
        figures: { pulse: { id: attested, basis: 'attested', coverage: null, notes: [] } },
        reasons: { pulse: null },
      },
      hours: { id: hours, figure: { n: 40, cells: [{ weekdays: [1, 2, 3, 4, 5], n: 40 }] } },
    });
  });

  it('says that a place speaks of one officer, and writes down who read it', async () => {
    const { assignmentId } = admin.own.sari;
    await figures.insert({ notes: [{ kind: 'one officer', assignmentId }], until: '2026-10-31' });
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
});
