import { CellStore, verifyCells } from '@app/persistence/cells';
import {
  AFTER,
  BEFORE,
  DAY,
  TODAY,
  OrganisationFixture,
} from '../support/admin/organisation-fixture.js';

describe('when the organisation changes', () => {
  let fixture: OrganisationFixture;

  beforeEach(async () => {
    fixture = await OrganisationFixture.open();
  });
  afterEach(() => fixture.admin.close());

  it('merges units: printed codes rate for the successor from the day on', async () => {
    const { own } = fixture.admin;
    await fixture.sariServes();
    const merge = {
      unitIds: [own.bidangId],
      from: DAY,
      into: { key: 'pusat', name: 'Pusat Layanan' },
    };
    const told = (await fixture.post('units/merge?preview=true', merge).expect(200)).body;
    expect(told.preview).toBe(true);
    expect((await fixture.get('units').expect(200)).body).toHaveLength(2);
    const done = (await fixture.post('units/merge', merge).expect(200)).body;
    expect(done.effects).toEqual(told.effects);
    expect(done.effects).toEqual(
      expect.arrayContaining([
        { what: 'unit', change: 'ended', count: 1, keys: ['bidang'] },
        {
          what: 'counter',
          change: 'continued',
          count: 2,
          keys: ['loket-1.pusat', 'loket-2.pusat'],
        },
        { what: 'shift', change: 'continued', count: 1, keys: [] },
        {
          what: 'code',
          change: 'continued',
          count: 4,
          keys: ['badge', 'counter', 'shared-counter', 'unit'],
        },
      ]),
    );
    const { counter, badge, sharedCounter } = own.codes;
    const officer = { officerId: own.sari.officerId };
    expect(await fixture.rate(counter, BEFORE)).toMatchObject({
      unit: 'bidang',
      counter: 'loket-1',
      assignmentId: own.sari.assignmentId,
    });
    expect(await fixture.rate(counter, AFTER)).toMatchObject({
      unit: 'pusat',
      counter: 'loket-1.pusat',
      ...officer,
    });
    expect(await fixture.rate(badge, AFTER)).toMatchObject({ unit: 'pusat', ...officer });
    expect(await fixture.rate(sharedCounter, AFTER)).toMatchObject({ service: 'ktp.pusat' });
    expect(await fixture.ratings.resolveCode(counter, AFTER)).toMatchObject({
      state: 'active',
      unit: { name: 'Pusat Layanan' },
      officer: { publicName: 'Sari' },
    });
    const history = (await fixture.get(`units/${own.bidangId}`).expect(200)).body;
    expect(history.versions).toEqual([expect.objectContaining({ from: '2020-01-01', to: DAY })]);
    expect(history.successors).toEqual([{ id: done.id, kind: 'merge', on: DAY }]);
  });

  it('refuses the old poster after the merge, and replaces it by one of the successor', async () => {
    const { own } = fixture.admin;
    await fixture
      .post('units/merge', {
        unitIds: [own.bidangId],
        from: DAY,
        into: { key: 'pusat', name: 'Pusat Layanan' },
      })
      .expect(200);
    const id = await fixture.codeId(own.codes.counter);
    const early = (await fixture.post(`codes/${id}/replace`, {}).expect(201)).body;
    await fixture.moveTo(AFTER);
    const { body } = await fixture.get(`codes/${early.id}/poster.pdf`).expect(409);
    expect(body).toMatchObject({
      code: 'code.unit-closed',
      detail: expect.stringContaining('/replace'),
    });
    expect(await fixture.rate(early.code.replaceAll('-', ''), AFTER)).toMatchObject({
      unit: 'pusat',
    });
    const next = (await fixture.post(`codes/${early.id}/replace`, {}).expect(201)).body;
    expect(next.unit.name).toBe('Pusat Layanan');
    await fixture.get(`codes/${next.id}/poster.pdf`).expect(200);
  });

  it('transfers an officer: shifts end, the badge goes along, figures stay apart', async () => {
    const { own } = fixture.admin;
    await fixture.sariServes();
    const toUnitId = (
      await fixture.post('units', { key: 'baru', name: 'Unit Baru', from: TODAY }).expect(200)
    ).body.id;
    const transfer = { fromUnitId: own.bidangId, toUnitId, from: DAY };
    const { body } = await fixture
      .post(`officers/${own.sari.officerId}/transfer`, transfer)
      .expect(200);
    expect(body.effects).toEqual([
      { what: 'assignment', change: 'ended', count: 1, keys: [] },
      { what: 'shift', change: 'ended', count: 1, keys: [] },
      { what: 'assignment', change: 'created', count: 1, keys: [] },
      { what: 'code', change: 'continued', count: 1, keys: ['badge'] },
    ]);
    expect(await fixture.rate(own.codes.counter, BEFORE)).toMatchObject({
      assignmentId: own.sari.assignmentId,
    });
    expect(await fixture.rate(own.codes.counter, AFTER)).toMatchObject({
      unit: 'bidang',
      assignmentId: null,
    });
    expect(await fixture.rate(own.codes.badge, AFTER)).toMatchObject({
      unit: 'baru',
      assignmentId: body.id,
    });
    const again = await fixture
      .post(`officers/${own.sari.officerId}/transfer`, transfer)
      .expect(404);
    expect(again.body.code).toBe('assignment.unknown');
  });

  it('corrects the roster, and the cells follow', async () => {
    const { own } = fixture.admin;
    await fixture.sariServes();
    const served = new Date('2026-11-20T03:00:00Z');
    for (let n = 0; n < 10; n++) await fixture.rate(own.codes.counter, served);
    const correction = {
      counterId: own.counterId,
      from: '2026-11-20T08:00:00+07:00',
      to: '2026-11-20T12:00:00+07:00',
      assignmentId: own.budi.assignmentId,
      reason: 'Sari sakit, wa 0812-3456-7890',
    };
    const cells = new CellStore(fixture.worker);
    const personsOf = async (assignmentId: string): Promise<number> => {
      while ((await cells.advance()) > 0);
      const [{ n }] = await fixture.worker.query(
        `SELECT coalesce(sum(tap_1 + tap_2 + tap_3 + tap_4), 0)::integer AS n
         FROM person_cells WHERE assignment_id = $1`,
        [assignmentId],
      );
      return n;
    };
    expect(await personsOf(own.sari.assignmentId)).toBe(10);
    const told = (await fixture.post('roster/corrections?preview=true', correction).expect(200))
      .body;
    expect(told).toMatchObject({ preview: true, ratings: '10' });
    expect(await personsOf(own.sari.assignmentId)).toBe(10);
    const { body } = await fixture.post('roster/corrections', correction).expect(200);
    expect(body).toMatchObject({ preview: false, ratings: '10' });
    expect([
      await personsOf(own.sari.assignmentId),
      await personsOf(own.budi.assignmentId),
    ]).toEqual([0, 10]);
    expect(await verifyCells(fixture.worker)).toEqual([]);
    expect((await fixture.get('roster/corrections').expect(200)).body).toEqual([
      expect.objectContaining({ reason: 'Sari sakit, wa [nomor dihapus]', correctedBy: 'sari' }),
    ]);
    const query = `counterId=${own.counterId}&from=2026-11-20T00:00:00Z&to=2026-11-21T00:00:00Z`;
    const shifts = (await fixture.get(`roster?${query}`).expect(200)).body;
    expect(shifts.map((one: { publicName: string }) => one.publicName)).toEqual([
      'Sari',
      'Budi',
      'Sari',
    ]);
  });
});
