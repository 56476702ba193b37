import { PASSWORD } from '../support/admin/admin-app.js';
import { compareFigures } from '../support/admin/page-figures.js';
import { PageVisitor } from '../support/admin/page-visitor.js';
import { PlannerApi } from '../support/admin/planner-api.js';
import { UnitFigures } from '../support/admin/unit-figures.js';
import { IKM_FIGURE, insertFigure } from '../support/database/figure-rows.js';

let api: PlannerApi;
let visitor: PageVisitor;

beforeEach(async () => {
  api = await PlannerApi.open();
  visitor = new PageVisitor(api.admin);
});
afterEach(() => api.admin.close());

async function signIn(username: string, who = visitor): Promise<void> {
  await who.open('/masuk');
  await who.send('/masuk', { username, password: PASSWORD });
}

describe('all units by pages', () => {
  beforeEach(async () => {
    const { owner, own } = api.admin;
    const { instansiId, dinasId, bidangId } = own;
    const figures = new UnitFigures(api.admin);
    const closedPeriodId = await figures.close('2026-Q3');
    const shown = {
      measure: 'ikm',
      period: '2026-Q3',
      closedPeriodId,
      figure: IKM_FIGURE,
    } as const;
    await figures.insert({ ...shown, subjectId: dinasId });
    await figures.insert({
      ...shown,
      period: '2026-Q2',
      closedPeriodId: await figures.close('2026-Q2'),
    });
    await insertFigure(owner, {
      ...shown,
      instansiId,
      subjectKind: 'instansi',
      subjectId: instansiId,
    });
    await figures.missing(
      { kind: 'too few', missing: 6 },
      { measure: 'ikm', period: '2026-Q3', subjectId: bidangId },
    );
    await signIn('kota');
  });

  it('stand by name with the digits of the API, and what is missing with its reason', async () => {
    await visitor.open('/angka');
    expect(visitor.status).toBe(200);
    expect(visitor.text).toMatch(/1 dari \d unit punya IKM\./);
    expect(visitor.text).toContain('86,60');
    expect(await compareFigures(api.admin, visitor)).toBeGreaterThanOrEqual(8);
    await visitor.open('/angka/belum-ada?sampai=2026-Q3');
    expect(visitor.text).toMatch(/24 dari 30.*Periode yang lebih panjang.*Lihat semester/);
    expect(visitor.html).toContain('href="/angka?sampai=2026-S2"');
    expect(await compareFigures(api.admin, visitor)).toBeGreaterThanOrEqual(1);
  });

  it('are compared with a warning where the coverage is not known', async () => {
    const { dinasId, bidangId } = api.admin.own;
    await visitor.open(`/angka/beda?sampai=2026-Q3`);
    expect(visitor.text).toContain('Tidak satu pun dari 1 unit berada di luar batas kebetulan.');
    expect(await compareFigures(api.admin, visitor)).toBeGreaterThanOrEqual(1);
    await visitor.open(`/angka/beda?sampai=2026-Q2&satu=${dinasId}&dua=${bidangId}`);
    expect(visitor.text).not.toContain('lebih dari kebetulan.');
    await visitor.open('/angka?sampai=kemarin');
    expect(visitor.status).toBe(400);
  });

  it('a planner of a part sees the units of it, and no mean of the whole', async () => {
    await visitor.open('/akun').then(() => visitor.send('/keluar'));
    await signIn('subbag');
    await visitor.open('/angka?sampai=2026-Q2');
    expect(visitor.text).toMatch(/1 dari 1 unit punya IKM\./);
    expect(visitor.text).not.toContain('seluruh instansi');
    expect(await compareFigures(api.admin, visitor)).toBeGreaterThanOrEqual(4);
  });
});
