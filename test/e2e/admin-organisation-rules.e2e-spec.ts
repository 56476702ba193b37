import { createUser } from '@app/persistence/access';
import { importOrganisation } from '@app/persistence/organisation';
import { PASSWORD } from '../support/admin/admin-app.js';
import { enrol } from '../support/admin/authenticator.js';
import { ORGANISATION, tablesOf, withLine } from '../support/database/organisation-tables.js';
import { BEFORE, DAY, TODAY, OrganisationFixture } from '../support/admin/organisation-fixture.js';

/** Tables that cannot be stored, each wrong in a way of its own. */
const FAULTY: Record<string, unknown>[] = [
  { 'units.csv': '' },
  { 'units.csv': '"' },
  { 'units.csv': 'key,name,from\nk"x,Dinas,2020-01-01' },
  { 'units.csv': 'key,name,from\n"k"x,Dinas,2020-01-01' },
  { 'units.csv': 'key,name,from\ndinas,Di\0nas,2020-01-01' },
  { 'units.csv': 'key,name,from\ndinas,Dinas,0000-01-01' },
  { 'units.csv': '\0\0\0\0' },
  { 'units.csv': 17 },
  { 'units.csv': null },
  { 'instansi.csv': 'key,name,time_zone\n' },
  { 'instansi.csv': 'key,name,time_zone\nkota-uji,Kota Uji,VST' },
  { 'officers.csv': 'key;key\na;b' },
  { 'officers.xlsx': 'UEsDBA==' },
  { 'roster.txt': 'officer\tcounter' },
  { __proto__x: 'key' },
];

describe('what may be changed in the organisation', () => {
  let fixture: OrganisationFixture;

  beforeEach(async () => {
    fixture = await OrganisationFixture.open();
  });
  afterEach(() => fixture.admin.close());

  it('renames from a day on, mends a name at once, and refuses a circle', async () => {
    const { dinasId, bidangId } = fixture.admin.own;
    await fixture.patch(`units/${bidangId}`, { from: DAY, name: 'Bidang Baru' }).expect(200);
    await fixture.patch(`units/${bidangId}`, { correct: true, name: 'Bidang Lama' }).expect(200);
    const { versions } = (await fixture.get(`units/${bidangId}`).expect(200)).body;
    expect(versions.map((one: { name: string; from: string }) => [one.from, one.name])).toEqual([
      ['2020-01-01', 'Bidang Lama'],
      [DAY, 'Bidang Baru'],
    ]);
    const circle = await fixture
      .patch(`units/${dinasId}`, { from: DAY, parentId: bidangId })
      .expect(409);
    expect(circle.body.code).toBe('unit.circle');
    const nip = await fixture
      .patch(`units/${bidangId}`, {
        correct: true,
        name: '199001012015012999',
      })
      .expect(400);
    expect(nip.body.errors).toEqual([{ field: 'name', message: expect.stringContaining('NIP') }]);
  });

  it('retires a service, a counter, an officer and then the unit, in that order only', async () => {
    const { own } = fixture.admin;
    const from = DAY;
    const early = await fixture.post(`units/${own.bidangId}/retire`, { from }).expect(409);
    expect(early.body.code).toBe('unit.in-use');
    expect(early.body.errors.map((one: { field: string }) => one.field)).toEqual([
      'code',
      'code',
      'code',
      'code',
      'counter',
      'counter',
      'officer',
      'officer',
      'service',
      'service',
    ]);
    await fixture.rate(own.codes.counter, BEFORE);
    for (const id of own.serviceIds)
      await fixture.post(`services/${id}/retire`, { from }).expect(200);
    const closed = await fixture.post(`counters/${own.counterId}/retire`, { from }).expect(200);
    expect(closed.body.effects).toContainEqual({
      what: 'code',
      change: 'ended',
      count: 1,
      keys: ['counter'],
    });
    await fixture.post(`counters/${own.sharedCounterId}/retire`, { from }).expect(200);
    await fixture.post(`officers/${own.sari.officerId}/retire`, { from }).expect(200);
    await fixture.post(`assignments/${own.budi.assignmentId}/end`, { from }).expect(200);
    const id = await fixture.codeId(own.codes.unit);
    await fixture.post(`codes/${id}/revoke`, {}).expect(200);
    await fixture.post(`units/${own.bidangId}/retire`, { from }).expect(200);
    expect((await fixture.get(`services/${own.serviceIds[0]}`).expect(200)).body).toMatchObject({
      to: DAY,
    });
  });

  it('makes places and people, and plans shifts', async () => {
    const { own } = fixture.admin;
    const unitId = own.bidangId;
    const location = (
      await fixture.post('locations', { key: 'kantor', name: 'Kantor' }).expect(200)
    ).body.id;
    const service = (
      await fixture.post('services', { key: 'akta', name: 'Akta', unitId, from: TODAY }).expect(200)
    ).body.id;
    const counter = {
      key: 'loket-9',
      name: 'Loket 9',
      unitId,
      locationId: location,
      serviceIds: [service],
    };
    const counterId = (await fixture.post('counters', { ...counter, from: TODAY }).expect(200)).body
      .id;
    await fixture.patch(`counters/${counterId}`, { from: DAY, serviceIds: [] }).expect(200);
    const officer = { key: 'tono', name: 'Tono Contoh', publicName: 'Tono', employment: 'NON_ASN' };
    const officerId = (await fixture.post('officers', officer).expect(200)).body.id;
    const assignmentId = (
      await fixture.post('assignments', { officerId, unitId, from: TODAY }).expect(200)
    ).body.id;
    const shift = {
      counterId,
      assignmentId,
      from: '2026-11-24T01:00:00Z',
      to: '2026-11-24T09:00:00Z',
    };
    const { id } = (await fixture.post('roster', shift).expect(200)).body;
    await fixture.post(`roster/${id}/end`, { to: '2026-11-24T05:00:00Z' }).expect(200);
    const counters = (await fixture.get('counters').expect(200)).body;
    expect(counters.find((one: { key: string }) => one.key === 'loket-9')).toMatchObject({
      places: [{ locationId: location, from: TODAY, to: null }],
      services: [{ serviceId: service, from: TODAY, to: DAY }],
    });
    expect((await fixture.get('officers').expect(200)).text).not.toContain('nip');
  });

  it('names what is wrong and stores nothing', async () => {
    const { own, foreign } = fixture.admin;
    const { counterId } = own;
    const shift = {
      counterId,
      assignmentId: own.budi.assignmentId,
      from: '2026-11-25T01:00:00Z',
      to: '2026-11-25T02:00:00Z',
    };
    await fixture.sariServes();
    const cases: [path: string, body: object, status: number, code: string][] = [
      ['roster', shift, 409, 'roster.overlap'],
      ['roster', { ...shift, to: shift.from }, 400, 'request.invalid'],
      ['roster', { ...shift, from: '2026-11-22T01:00:00Z' }, 409, 'change.too-early'],
      ['roster', { ...shift, counterId: foreign.counterId }, 404, 'counter.unknown'],
      ['roster', { ...shift, assignmentId: foreign.sari.assignmentId }, 409, 'roster.not-assigned'],
      [
        'assignments',
        { officerId: own.sari.officerId, unitId: own.bidangId, from: DAY },
        409,
        'assignment.overlap',
      ],
      ['units', { key: 'dinas', name: 'Lain', from: TODAY }, 409, 'key.taken'],
      ['units', { key: 'lain', name: 'Lain', from: '2026-11-22' }, 409, 'change.too-early'],
      ['units', { key: 'lain', name: 'Lain', from: '2026-13-01' }, 400, 'request.invalid'],
      [
        'units',
        { key: 'lain', name: 'Lain', parentId: foreign.dinasId, from: DAY },
        404,
        'unit.unknown',
      ],
      [`services/${own.serviceIds[0]}/retire`, { from: TODAY }, 409, 'change.too-early'],
      [`locations/${own.locationId}/retire`, { from: DAY }, 409, 'location.in-use'],
      [
        'units/merge',
        { unitIds: [own.dinasId], intoUnitId: own.bidangId, from: DAY },
        409,
        'unit.circle',
      ],
      ['units/merge', { unitIds: [own.dinasId], from: DAY }, 400, 'request.invalid'],
      ['units?preview=yes', { key: 'lain', name: 'Lain', from: TODAY }, 400, 'request.invalid'],
    ];
    for (const [path, body, status, code] of cases) {
      const answer = await fixture.post(path, body).expect(status);
      expect([path, answer.body.code]).toEqual([path, code]);
      expect(answer.body.errors).toContainEqual({
        field: expect.any(String),
        message: expect.stringMatching(/\w/),
      });
    }
    expect((await fixture.get('units').expect(200)).body).toHaveLength(2);
  });

  it('lets administrators of the agency only', async () => {
    await fixture.admin.owner.query(`UPDATE users SET role = 'planner' WHERE username = 'sari'`);
    for (const path of ['counters', 'officers', 'roster/corrections']) {
      await fixture.get(path).expect(403);
    }
    await fixture.get(`units/${fixture.admin.own.dinasId}`).expect(404);
    await fixture.post('units', { key: 'lain', name: 'Lain', from: TODAY }).expect(403);
    await fixture.post('organisation/import', { files: {} }).expect(403);
  });

  it('takes over CSV files: preview, errors by row and column, all or nothing, again harmless', async () => {
    const files = ORGANISATION;
    const { owner } = fixture.admin;
    const beginning = {
      'instansi.csv': files['instansi.csv'] ?? '',
      'units.csv': 'key,name,from\ndinas,Dinas,2020-01-01',
    };
    await importOrganisation(owner, tablesOf(beginning), { dryRun: false });
    await createUser(owner, { instansiKey: 'kota-uji', username: 'rina', password: PASSWORD });
    const { app } = await enrol(fixture.admin, { username: 'rina', password: PASSWORD });
    await fixture.signIn('rina', app.nextCode());
    const imported = (path: string, sent: object) =>
      fixture.post(`organisation/import${path}`, { files: sent });
    const told = (await imported('?preview=true', files).expect(200)).body;
    expect(told).toMatchObject({ preview: true, changed: true, codes: [] });
    expect((await fixture.get('units').expect(200)).body).toHaveLength(1);
    const done = (await imported('', files).expect(200)).body;
    expect(done.tables).toEqual(told.tables);
    expect(done.codes).toHaveLength(3);
    expect((await imported('', files).expect(200)).body).toMatchObject({ changed: false });

    const wrong = withLine('units.csv', 4, 'bidang,Bidang,kantor,,tidak,2020-01-01,', files);
    const refusal = (await imported('', wrong).expect(400)).body;
    expect(refusal).toMatchObject({
      code: 'import.refused',
      errors: [
        { field: 'units.csv, line 4, column parent', message: expect.stringContaining('kantor') },
      ],
    });
    const other = withLine('instansi.csv', 2, 'kota-lain,Kota Lain,CONTOH,Asia/Jakarta', files);
    expect((await imported('', other).expect(400)).body.errors).toHaveLength(2);
    const moved = withLine('codes.csv', 3, 'unit,,resmi,kiosk,dinas,mpp,,,', files);
    expect((await imported('', moved).expect(400)).body.errors).toEqual([
      { field: 'codes.csv, line 3, column channel', message: expect.stringContaining('issued') },
    ]);
    for (const faulty of FAULTY) {
      const { body } = await imported('', { ...files, ...faulty }).expect(400);
      expect(body.errors.length).toBeGreaterThan(0);
    }
    const large = { 'units.csv': 'x'.repeat(5 * 1024 * 1024) };
    await imported('', large).expect(413);
  });
});
