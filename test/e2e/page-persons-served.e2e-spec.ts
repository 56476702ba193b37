import { PASSWORD, startAdmin, type TestAdmin } from '../support/admin/admin-app.js';
import { PageVisitor } from '../support/admin/page-visitor.js';
import { addPerson } from '../support/admin/people.js';

const MINUTE_MS = 60_000;

describe('pages of persons served', () => {
  let admin: TestAdmin;
  let head: PageVisitor;
  let service: string;
  let october: string;

  beforeAll(async () => {
    admin = await startAdmin();
    const { owner, own } = admin;
    await addPerson(owner, own, { username: 'kabid', role: 'unit_head', unitId: own.bidangId });
    await addPerson(owner, own, { username: 'perencana', role: 'planner' });
    service = `/dilayani/${own.serviceIds[0]}`;
    october = `${service}/2026-10`;
  });

  beforeEach(async () => {
    admin.now = new Date('2026-11-23T02:00:00Z');
    await admin.owner.query('TRUNCATE persons_served CASCADE');
    head = await signIn('kabid');
  });

  afterAll(() => admin.close());

  async function signIn(username: string): Promise<PageVisitor> {
    const visitor = new PageVisitor(admin);
    await visitor.open('/masuk');
    return visitor.send('/masuk', { username, password: PASSWORD });
  }

  const stored = async (): Promise<[string, number][]> =>
    (
      await admin.owner.query(
        `SELECT to_char(month, 'YYYY-MM') AS month, n FROM persons_served ORDER BY 1`,
      )
    ).map(({ month, n }: { month: string; n: number }) => [month, n]);

  it('a number is typed once, however often it is sent', async () => {
    await head.open('/dilayani');
    expect(head.text).toContain('12 bulan layanan belum diisi.');
    await head.open(october);
    const form = head.fieldsOf(october);
    await head.send(october, { n: '1.812' });
    expect([head.path, head.text.includes('Jumlah orang dilayani sudah disimpan.')]).toEqual([
      service,
      true,
    ]);
    // Back, and the same form once more
    await head.post(october, { ...form, n: '1.812' });
    expect([head.path, await stored()]).toEqual([service, [['2026-10', 1812]]]);
    await head.open('/dilayani');
    expect(head.text).toContain('11 bulan layanan belum diisi.');
  });

  it.each(['', 'banyak', '-1', '1,5', '10000001', '9'.repeat(200)])(
    'refuses %j and keeps it in the form',
    async (n) => {
      await head.open(october);
      await head.send(october, { n });
      expect([head.status, head.html.includes('href="#n"')]).toEqual([400, true]);
      if (n.length < 20) expect(head.fieldsOf(october)['n']).toBe(n);
      expect(await stored()).toEqual([]);
    },
  );

  it('what another person saved meanwhile is shown before it is replaced', async () => {
    const planner = await signIn('perencana');
    await planner.open(october);
    await head.open(october);
    await planner.send(october, { n: '790' });
    await head.send(october, { n: '812' });
    expect(head.status).toBe(400);
    expect(head.text).toContain('perencana menyimpan 790');
    expect(await stored()).toEqual([['2026-10', 790]]);
    await head.send(october, { n: '812' });
    expect(await stored()).toEqual([['2026-10', 812]]);
    await head.open(service);
    expect(head.text).toMatch(/812 kabid 790/);
  });

  it('lines of a sheet are checked before anything is saved', async () => {
    const paste = `${service}/tempel`;
    await head.open(paste);
    await head.send(paste, { text: 'bulan\tjumlah\nSeptember 2026\tbanyak\n2026-11\t4\n' });
    expect(head.text).toContain('Baris 2 (September 2026 banyak): jumlahnya harus bilangan bulat');
    expect(head.text).toContain('bulannya belum lewat');
    expect(await stored()).toEqual([]);
    await head.send(paste, { text: 'September 2026\t1.200\n1/10/2026\t40\n2/10/2026\t2\n' });
    expect(head.text).toContain('Ini yang akan disimpan.');
    expect(head.text).toMatch(/September 2026 satu bulan belum diisi 1\.200/);
    expect(head.text).toMatch(/Oktober 2026 2 belum diisi 42/);
    expect(await stored()).toEqual([]);
    await head.send(paste);
    expect(head.path).toBe(service);
    expect(await stored()).toEqual([
      ['2026-09', 1200],
      ['2026-10', 42],
    ]);
  });

  it('lines that were checked are checked again when somebody changed a number', async () => {
    const paste = `${service}/tempel`;
    await head.open(paste);
    await head.send(paste, { text: '2026-10\t42' });
    const planner = await signIn('perencana');
    await planner.open(october).then(() => planner.send(october, { n: '790' }));
    await head.send(paste);
    expect(head.text).toContain('Sementara itu ada yang mengubah jumlahnya.');
    expect(await stored()).toEqual([['2026-10', 790]]);
    await head.send(paste);
    expect(await stored()).toEqual([['2026-10', 42]]);
  });

  it('nothing is done with a form without its token, and what was typed stands in it', async () => {
    await head.post(october, { n: '812' });
    expect([head.status, head.fieldsOf(october)['n']]).toEqual([403, '812']);
    await head.post(`${service}/tempel`, { text: '2026-10\t812', seen: '2026-10=' });
    expect([head.status, head.fieldsOf(`${service}/tempel`)['text']]).toEqual([
      403,
      '2026-10\t812',
    ]);
    expect(await stored()).toEqual([]);
  });

  it('in mid-form the session ends, and signing in again brings the number back', async () => {
    await head.open(october);
    admin.now = new Date(admin.now.getTime() + 31 * MINUTE_MS);
    await head.send(october, { n: '812' });
    await head.send('/masuk', { username: 'kabid', password: PASSWORD });
    expect([head.path, head.fieldsOf(october)['n']]).toEqual([october, '812']);
    expect(await stored()).toEqual([]);
  });
});
