import { Database } from '@app/database';
import type { OfficerFigure, PulseFigure } from '@app/persistence/figures';
import {
  ANSWERS,
  daysFrom,
  FigureFixture,
  noon,
} from '../../../../../test/support/worker/figure-fixture.js';
import { settleDays } from '@app/persistence/cells';
import { MakeOwnViews } from './make-own-views.js';

const QUARTER = '2026-Q4';
const OCTOBER = daysFrom('2026-10-01', 31);
const NOVEMBER = daysFrom('2026-11-01', 30);

let fixture: FigureFixture;

beforeAll(async () => (fixture = await FigureFixture.open()));
afterAll(() => fixture.close());
beforeEach(() => fixture.newAgency());

async function makeOn(day: string): Promise<number> {
  await fixture.sum();
  await settleDays(fixture.work.get(Database).dataSource, noon(day));
  const { instansiId } = fixture.agency;
  return fixture.work.get(MakeOwnViews).execute(instansiId, QUARTER, noon(day));
}

interface OwnRow {
  measure: string;
  until: string;
  n: number;
  figure: PulseFigure | OfficerFigure;
}

const own = (): Promise<OwnRow[]> =>
  fixture.owner.query(
    `SELECT measure, until::text, n, figure FROM own_figures WHERE instansi_id = $1 AND assignment_id = $2
     ORDER BY until, measure`,
    [fixture.agency.instansiId, fixture.agency.sari.assignmentId],
  );

/** Sari's visitors, attested, and some of nobody's. */
async function rate(
  days: readonly string[],
  answers: Record<string, number> = ANSWERS,
): Promise<void> {
  const { codes } = fixture.agency;
  await fixture.rate(1, days, { code: codes.badge, level: 'present', answers });
  await fixture.rate(1, days, { code: codes.unit });
}

it('shows the officer pulse and the two elements where ten came before and ten after', async () => {
  await rate(OCTOBER);
  expect(await makeOn('2026-10-28')).toBe(0);
  // ten days after the second Sunday are settled
  expect(await makeOn('2026-10-29')).toBe(2);
  expect(await own()).toMatchObject([
    {
      measure: 'officer',
      until: '2026-10-11',
      n: 11,
      figure: { n: 11, elements: { perilaku: { n: 11 } } },
    },
    { measure: 'pulse', until: '2026-10-11', n: 11, figure: { counts: { 4: 11 } } },
  ]);
  expect(await makeOn('2026-10-29')).toBe(0);
});

it('prints no elements as long as fewer than ten have answered one of them since', async () => {
  await rate(OCTOBER);
  await rate(NOVEMBER, { perilaku: 4 });
  await fixture.rate(1, NOVEMBER.slice(0, 4), {
    code: fixture.agency.codes.badge,
    level: 'present',
    answers: { kompetensi: 2 },
  });
  await rate(daysFrom('2026-12-01', 14));
  await makeOn('2026-11-20');
  await makeOn('2026-12-20');
  const officer = (await own()).filter(({ measure }) => measure === 'officer');
  expect(
    officer.map(({ until, figure }) => [until, (figure as OfficerFigure).elements === null]),
  ).toEqual([
    ['2026-10-31', true],
    ['2026-11-30', false],
  ]);
});

it('keeps elements out of the closing that would tell of a few since the own view', async () => {
  const { codes, sari } = fixture.agency;
  await rate(OCTOBER);
  await rate(NOVEMBER, { perilaku: 4 });
  await fixture.rate(1, NOVEMBER.slice(0, 4), {
    code: codes.badge,
    level: 'present',
    answers: { kompetensi: 2 },
  });
  await makeOn('2026-11-20');
  await makeOn('2027-01-10');
  // as if they had been printed, although few have answered since
  const printed = { n: 31, nrr: '3.00', counts: null };
  await fixture.owner.query(
    `UPDATE own_figures SET figure = figure || $1 WHERE measure = 'officer'`,
    [{ elements: { kompetensi: printed, perilaku: printed } }],
  );
  await fixture.closeOn('2027-01-12', QUARTER);
  const closed = await fixture.current(QUARTER);
  const officer = closed.find(
    ({ id, measure }) => id === sari.assignmentId && measure === 'officer',
  );
  // 35 of kompetensi, four of them since the end of October, which the officer saw
  expect(officer).toMatchObject({ n: 65, figure: { elements: null } });
});

it('is of the open quarter only', async () => {
  await rate([...OCTOBER, ...NOVEMBER]);
  await makeOn('2027-01-10');
  const before = await own();
  await fixture.closeOn('2027-01-12', QUARTER);
  await rate(daysFrom('2026-12-01', 14));
  expect(await makeOn('2027-01-12')).toBe(0);
  expect(await own()).toEqual(before);
});
