import { createHash, randomUUID } from 'node:crypto';
import type { HoursFigure, ProfileFigure } from '@app/persistence/figures';
import { submitCommand } from '../../../../../test/support/intake/rating-commands.js';
import {
  daysFrom,
  FigureFixture,
  noon,
} from '../../../../../test/support/worker/figure-fixture.js';

const THIRD = daysFrom('2026-07-06', 20);
const FOURTH = daysFrom('2026-10-05', 20);

let fixture: FigureFixture;

beforeAll(async () => (fixture = await FigureFixture.open()));
afterAll(() => fixture.close());
beforeEach(() => fixture.newAgency());

async function of<F>(measure: string, id: string, period: string): Promise<F | undefined> {
  const current = await fixture.current(period);
  return current.find((one) => one.measure === measure && one.id === id)?.figure as F | undefined;
}

describe('hours', () => {
  it('count whom the pulse counts, in cells of nobody or ten', async () => {
    const { bidangId, dinasId, serviceIds, codes } = fixture.agency;
    await fixture.rate(3, FOURTH, { code: codes.counter, serviceId: serviceIds[0] });
    await fixture.rate(2, FOURTH, { code: codes.unit, score: 2 });
    await fixture.makeOn('2027-01-10');
    await fixture.closeOn('2027-01-12', '2026-Q4');
    for (const [id, n] of [
      [bidangId, 100],
      [dinasId, 100],
      [serviceIds[0], 60],
    ] as const) {
      const hours = (await of<HoursFigure>('hours', id, '2026-Q4'))!;
      expect(hours.n).toBe(n);
      expect(hours.cells.reduce((sum, cell) => sum + cell.n, 0)).toBe(n);
      expect(hours.cells.filter((cell) => cell.n > 0 && cell.n < 10)).toEqual([]);
      const places = hours.cells.flatMap(({ weekdays, hourBlocks }) =>
        weekdays.flatMap((weekday) => hourBlocks.map((block) => `${weekday} ${block}`)),
      );
      expect(new Set(places).size).toBe(28);
      expect(places).toHaveLength(28);
    }
    const hours = (await of<HoursFigure>('hours', bidangId, '2026-Q4'))!;
    // three weeks but for the last Sunday: fifteen on most days, all at noon
    const [monday] = hours.cells.filter(({ n }) => n > 0);
    expect(monday).toEqual({ weekdays: [1], hourBlocks: [2], n: 15, mean: null });
  });

  it('of the year leave nobody or ten beside those of its quarters', async () => {
    const { bidangId, codes } = fixture.agency;
    await fixture.rate(2, THIRD, { code: codes.unit });
    await fixture.makeOn('2026-10-10');
    await fixture.closeOn('2026-10-12', '2026-Q3');
    await fixture.rate(1, FOURTH, { code: codes.unit });
    await fixture.makeOn('2027-01-10');
    await fixture.closeOn('2027-01-12', '2026-Q4');
    expect((await of<HoursFigure>('hours', bidangId, '2026-Q3'))!.n).toBe(40);
    const year = (await of<HoursFigure>('hours', bidangId, '2026'))!;
    expect(year.n).toBe(60);
    // every day of the week has six or fewer of the fourth quarter: days are put together until ten are left
    expect(
      year.cells.filter(({ n }) => n > 0).map(({ weekdays }) => weekdays.length),
    ).not.toContain(1);
  });
});

describe('profiles', () => {
  const tell = (n: number, day: string, profile: Record<string, string>) =>
    fixture.append(
      Array.from({ length: n }, () => {
        const id = randomUUID();
        const profileKey = createHash('sha256').update(id).digest('hex');
        const { unit: code } = fixture.agency.codes;
        return submitCommand({ id, code, at: noon(day), profile, profileKey });
      }),
    );

  it('are shown at closing, from ten persons, for the unit and those above', async () => {
    const { bidangId, dinasId } = fixture.agency;
    await tell(14, FOURTH[0]!, { jenis_kelamin: 'perempuan' });
    await tell(12, FOURTH[0]!, { jenis_kelamin: 'laki_laki', disabilitas: 'ya' });
    await fixture.makeOn('2027-01-10');
    expect(await of('profile', bidangId, '2026-Q4')).toBeUndefined();
    await fixture.closeOn('2027-01-12', '2026-Q4');
    for (const id of [bidangId, dinasId]) {
      for (const period of ['2026-Q4', '2026-S2', '2026']) {
        expect(await of<ProfileFigure>('profile', id, period)).toMatchObject({
          n: 26,
          fields: {
            jenis_kelamin: { perempuan: 14, laki_laki: 12 },
            disabilitas: { ya: 12, tidak: null },
          },
        });
      }
    }
    const rows = (await fixture.current('2026-Q4')).filter(({ measure }) => measure === 'profile');
    expect(rows.map(({ basis, days }) => [basis, days])).toEqual([
      ['all', null],
      ['all', null],
    ]);
  });

  it('of a semester are not, where beside its quarter fewer than ten are left', async () => {
    const { bidangId } = fixture.agency;
    await tell(4, THIRD[0]!, { jenis_kelamin: 'perempuan' });
    await fixture.rate(1, THIRD, { code: fixture.agency.codes.unit });
    await fixture.makeOn('2026-10-10');
    await fixture.closeOn('2026-10-12', '2026-Q3');
    await tell(20, FOURTH[0]!, { jenis_kelamin: 'perempuan' });
    await fixture.makeOn('2027-01-10');
    await fixture.closeOn('2027-01-12', '2026-Q4');
    expect(await of<ProfileFigure>('profile', bidangId, '2026-Q4')).toMatchObject({ n: 20 });
    expect(await of('profile', bidangId, '2026-S2')).toBeUndefined();
  });
});
