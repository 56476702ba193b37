import { startAdmin, type TestAdmin } from '../support/admin/admin-app.js';
import { addPerson } from '../support/admin/people.js';

describe('replies over HTTP', () => {
  let admin: TestAdmin;
  const cookies = new Map<string, string>();

  beforeAll(async () => {
    admin = await startAdmin();
    const { owner, own } = admin;
    const { officerId } = own.sari;
    await addPerson(owner, own, { username: 'petugas', role: 'officer', officerId });
    await addPerson(owner, own, { username: 'kabid', role: 'unit_head', unitId: own.bidangId });
    for (const who of ['petugas', 'kabid']) cookies.set(who, await admin.signIn(who));
  });

  afterAll(() => admin.close());

  const write = (who: string, body: object) =>
    admin.request().post('/api/v1/me/replies').set('Cookie', cookies.get(who)!).send(body);
  const list = (who: string, assignmentId: string) =>
    admin
      .request()
      .get(`/api/v1/assignments/${assignmentId}/replies`)
      .set('Cookie', cookies.get(who)!);

  it('are the officer’s to write, about a quarter that has begun, and redacted', async () => {
    const { assignmentId } = admin.own.sari;
    const reply = { assignmentId, period: '2026-Q3', text: 'Hubungi saya di 0812-3456-7890.' };
    const { body } = await write('petugas', reply).expect(201);
    expect(body).toMatchObject({ period: '2026-Q3', writtenAt: admin.now.toISOString() });
    expect(body.text).not.toContain('3456');
    await write('kabid', reply).expect(403);
    await write('petugas', { ...reply, assignmentId: admin.own.budi.assignmentId }).expect(404);
    for (const period of ['2027-Q1', '2026-10', '2026'])
      await write('petugas', { ...reply, period }).expect(400);
  });

  it('are read by the head, which the officer learns, and by no colleague', async () => {
    const { sari, budi } = admin.own;
    const reply = { assignmentId: sari.assignmentId, period: '2026-Q3' };
    await write('petugas', { ...reply, text: 'Yang lama.' }).expect(201);
    await write('petugas', { ...reply, text: 'Yang baru.' }).expect(201);
    const { body } = await list('kabid', sari.assignmentId).expect(200);
    expect(body.map(({ text }: { text: string }) => text)).toEqual(['Yang baru.']);
    expect(
      await admin.owner.query('SELECT what, assignment_id AS about, period FROM looks'),
    ).toEqual([{ what: 'officer_figure', about: sari.assignmentId, period: '2026-Q3' }]);
    await list('petugas', budi.assignmentId).expect(404);
  });
});
