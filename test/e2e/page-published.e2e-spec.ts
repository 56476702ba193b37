import { PASSWORD } from '../support/admin/admin-app.js';
import { figuresOn } from '../support/admin/page-figures.js';
import { PageVisitor } from '../support/admin/page-visitor.js';
import { PlannerApi } from '../support/admin/planner-api.js';
import { UnitFigures } from '../support/admin/unit-figures.js';
import { IKM_FIGURE } from '../support/database/figure-rows.js';

let api: PlannerApi;
let planner: PageVisitor;
let guest: PageVisitor;
let closedPeriodId: string;

beforeEach(async () => {
  api = await PlannerApi.open();
  planner = new PageVisitor(api.admin);
  guest = new PageVisitor(api.admin);
  await planner.open('/masuk');
  await planner.send('/masuk', { username: 'kota', password: PASSWORD });
  const figures = new UnitFigures(api.admin);
  closedPeriodId = await figures.close('2026-Q3');
  const { bidangId, dinasId, sari } = api.admin.own;
  const shown = { measure: 'ikm', period: '2026-Q3', closedPeriodId, figure: IKM_FIGURE } as const;
  await figures.insert({ ...shown, subjectId: bidangId });
  const { assignmentId } = sari;
  await figures.insert({
    ...shown,
    subjectId: dinasId,
    notes: [{ kind: 'one officer', assignmentId }],
  });
});
afterEach(() => api.admin.close());

const publish = (id: string): Promise<unknown> =>
  api.admin.owner.query(
    `UPDATE closed_periods SET published_at = $2, published_by = (SELECT id FROM users WHERE username = 'kota')
     WHERE id = $1`,
    [id, api.admin.now],
  );

const links = async (): Promise<string[]> => {
  await planner.open('/periode/2026-Q3/tautan');
  return [...planner.html.matchAll(/href="(\/terbitan\?[^"]+)"/g)].map(([, path = '']) => path);
};

describe('a public figure', () => {
  it('has an address only once it is published, and never where it speaks of one officer', async () => {
    expect(await links()).toEqual([]);
    expect(planner.text).toContain('Belum ada angka yang dapat dibagikan.');
    await publish(closedPeriodId);
    expect(await links()).toHaveLength(1);
  });

  it('is read without signing in, with its digits, its interval and what must be said', async () => {
    await publish(closedPeriodId);
    const [path = ''] = await links();
    await guest.open(path);
    expect([guest.status, guest.cookieHeader]).toEqual([200, '']);
    expect(guest.text).toMatch(
      /Agency kota-contoh · Triwulan III 2026.*rekaan.*86,60 dari 100.*84,10 – ?90,20/,
    );
    const { body } = await api.get('kota', figuresOn(guest)[0]!.address.slice('/api/v1/'.length));
    expect(figuresOn(guest)[0]!.value).toBe(body.figures.ikm.figure.ikm);
  });

  it('is not there for an invented or changed address, nor while a revision is not published', async () => {
    await publish(closedPeriodId);
    const [path = ''] = await links();
    const [, token = ''] = path.split('=');
    const changed = token.replace(/^./, (first) => (first === 'A' ? 'B' : 'A'));
    for (const query of ['', '?tanda=', `?tanda=${changed}`, `?tanda=a&tanda=b`]) {
      await guest.open(`/terbitan${query}`);
      expect([query, guest.status]).toEqual([query, 404]);
    }
    await api.admin.owner.query(
      'UPDATE closed_periods SET published_at = NULL, published_by = NULL',
    );
    await guest.open(path);
    expect(guest.status).toBe(404);
  });
});
