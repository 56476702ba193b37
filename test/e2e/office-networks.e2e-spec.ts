import { randomUUID } from 'node:crypto';
import { ifMatch } from '../support/admin/current-version.js';
import { Assurance } from '../support/intake/assurance.js';
import { Browser } from '../support/intake/browser.js';

const OFFICE = '203.0.113.77';
const PATH = '/api/v1/office-networks';

interface Network {
  id: string;
  name: string | null;
  enrolledAt: string;
}

let assurance: Assurance;
let cookies: Record<'sari' | 'wati', string>;

beforeAll(async () => {
  assurance = await Assurance.start('https://suara.example.go.id');
  const { admin } = assurance;
  cookies = { sari: await admin.signIn('sari'), wati: await admin.signIn('wati') };
});
afterAll(() => assurance.close());

beforeEach(() => assurance.admin.owner.query('TRUNCATE ratings, journal, office_networks CASCADE'));

interface Answer {
  status: number;
  body: Record<string, unknown>;
  text: string;
}

/** As an administrator who is in the office. */
async function enrol(payload?: object, by: 'sari' | 'wati' = 'sari'): Promise<Answer> {
  return assurance.admin
    .request()
    .post(PATH)
    .set('Cookie', cookies[by])
    .set('X-Forwarded-For', OFFICE)
    .send(payload);
}

async function withdraw(id: string): Promise<Answer> {
  const headers = { Cookie: cookies.sari, ...(await ifMatch(assurance.admin, `${PATH}/${id}`)) };
  return assurance.admin.request().delete(`${PATH}/${id}`).set(headers);
}

const listed = (): Promise<Network[]> => assurance.get<Network[]>('office-networks');

/** A citizen's tap from an address; the page that follows, without what is drawn anew. */
async function rate(from: string, code = assurance.admin.own.codes.counter): Promise<string> {
  const browser = new Browser(assurance.intake, { headers: { 'x-forwarded-for': from } });
  const saved = await browser.tap(await browser.open(`/R/${code}`), 2);
  expect(saved.status).toBe(201);
  return saved.html
    .replace(/[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/g, 'receipt')
    .replace(/name="(edit|receipt)" value="[^"]*"/g, '$1');
}

/** Of all ratings, in the order in which they came. */
const marked = async (): Promise<(boolean | null)[]> => {
  const rows = await assurance.admin.owner.query(
    `SELECT r.office_network AS office FROM ratings r JOIN journal j ON j.rating_id = r.id
     ORDER BY j.xid, j.id`,
  );
  return rows.map(({ office }: { office: boolean | null }) => office);
};

describe('an office network', () => {
  it('is the one that the administrator is in, and keeps name and time, no address', async () => {
    const { status, body } = await enrol({ name: 'Kantor pusat' });
    expect({ status, body }).toEqual({
      status: 201,
      body: {
        id: expect.any(String),
        name: 'Kantor pusat',
        line: '203.0.113.77/32',
        enrolledAt: assurance.admin.now.toISOString(),
        version: expect.any(String),
      },
    });
    const { id, name, enrolledAt, version } = body;
    const kept = { id, name, enrolledAt, version };
    expect(await listed()).toEqual([kept]);
    const [{ row }] = await assurance.admin.owner.query(
      'SELECT n::text AS row FROM office_networks n',
    );
    expect(row).not.toContain('203.0.113');
    const [deed] = await assurance.get<object[]>('administrator-actions');
    expect(deed).toMatchObject({ action: 'office-network.enrol', subjectId: kept.id });
    expect(JSON.stringify(deed)).not.toContain('203.0.113');
  });

  it('marks ratings from there, which count at their level, and no page tells', async () => {
    const before = await rate(OFFICE);
    await enrol();
    const pages = [await rate(OFFICE), await rate('203.0.113.78'), await rate(`::ffff:${OFFICE}`)];
    expect(new Set([before, ...pages]).size).toBe(1);
    expect(await marked()).toEqual([false, true, false, true]);
    const [{ counted }] = await assurance.admin.owner.query(
      `SELECT count(*)::integer AS counted FROM ratings
       WHERE status = 'counted' AND assurance_level = 'open' AND lowered_by IS NULL`,
    );
    expect(counted).toBe(4);
    const stored = await assurance.admin.owner.query('SELECT r::text AS row FROM ratings r');
    const [{ hash }] = await assurance.admin.owner.query(
      `SELECT encode(line_hash, 'hex') AS hash FROM office_networks`,
    );
    expect(JSON.stringify(stored)).not.toMatch(new RegExp(`203\\.0\\.113|${hash}`));
  });

  it('may be given by its address, of IPv6 with all devices of its /64', async () => {
    const { body } = await enrol({ address: '2001:DB8:1:2::10' });
    expect(body['line']).toBe('2001:db8:1:2::/64');
    await rate(OFFICE);
    await rate('2001:db8:1:2:aaaa:bbbb:cccc:dddd');
    await rate('2001:db8:1:3::10');
    expect(await marked()).toEqual([false, true, false]);
  });

  it('marks nothing from the moment it is taken back', async () => {
    const { body } = await enrol();
    await rate(OFFICE);
    expect((await withdraw(String(body['id']))).status).toBe(204);
    await rate(OFFICE);
    expect(await marked()).toEqual([true, false]);
    expect(await listed()).toEqual([]);
    const gone = await withdraw(String(body['id']));
    expect([gone.status, gone.body['code']]).toEqual([404, 'office-network.unknown']);
  });

  it('of another agency marks nothing here, and is neither listed nor taken back here', async () => {
    const { body } = await enrol(undefined, 'wati');
    await rate(OFFICE);
    await rate(OFFICE, assurance.admin.foreign.codes.counter);
    expect(await marked()).toEqual([false, true]);
    expect(await listed()).toEqual([]);
    expect((await withdraw(String(body['id']))).status).toBe(404);
    expect((await enrol()).status).toBe(201);
  });
});

describe('refused is', () => {
  it('the same network a second time, however it is written', async () => {
    await enrol();
    for (const payload of [{}, { name: 'lagi' }, { address: `::ffff:${OFFICE}` }]) {
      const { status, body } = await enrol(payload);
      expect([status, body['code']]).toEqual([409, 'office-network.enrolled']);
    }
    expect(await listed()).toHaveLength(1);
  });

  it.each([
    ['address', 'kantor'],
    ['address', '203.0.113.300'],
    ['address', '203.0.113.0/24'],
    ['address', ''],
    ['address', 7],
    ['address', ['203.0.113.77']],
    ['address', '1'.repeat(46)],
    ['name', ''],
    ['name', 'x'.repeat(101)],
    ['name', {}],
    ['unit', 'bidang'],
  ])('%s %p', async (field, value) => {
    const { status, body } = await enrol({ [field]: value });
    expect([status, body['code']]).toEqual([400, 'request.invalid']);
    const faults = (body['errors'] as { field: string }[]).map((fault) => fault.field);
    expect(new Set(faults)).toEqual(new Set([field]));
    expect(await listed()).toEqual([]);
  });

  it('an id that is none or belongs to nothing', async () => {
    expect((await withdraw('kantor')).status).toBe(400);
    expect((await withdraw(randomUUID())).status).toBe(404);
  });
});
