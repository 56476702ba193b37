import { randomUUID } from 'node:crypto';
import type { Answers } from '@app/figures';
import { computeIkm, ELEMENT_KEYS } from '@app/skm';
import { compareWithAttested, pairElements } from '@app/statistics';
import {
  type AlikeRatings,
  ContentsFixture,
  everyElement as all,
  QUARTER,
  withoutElement as without,
} from '../../../../../test/support/worker/contents-fixture.js';
import type { WantedFigure } from '../contents.js';

let fixture: ContentsFixture;

beforeAll(async () => {
  fixture = await ContentsFixture.open();
});

afterAll(() => fixture.close());

beforeEach(async () => {
  await fixture.newAgency();
});

type Asked = Partial<WantedFigure>;
const unit = (): WantedFigure['subject'] => ({ kind: 'unit', id: fixture.agency.bidangId });
const rate = (...ratings: AlikeRatings[]): Promise<void> => fixture.rateAlike(...ratings);
const ikm: ContentsFixture['ikm'] = (...asked) => fixture.ikm(...asked);

describe('the attested index beside that of all', () => {
  const answers = (n: number, at: number): Record<string, number>[] =>
    Array.from({ length: n }, (_, person) => all(at, { waktu: 1 + (person % 4) }));
  const give = (level: 'open' | 'served', rows: Record<string, number>[]): Promise<void> =>
    rate(...rows.map((row): AlikeRatings => [1, row, { level }]));

  it('is printed with the difference and its z', async () => {
    const [open, served] = [answers(60, 4), answers(40, 3)];
    await give('open', open);
    await give('served', served);
    const figure = await ikm({}, {}, { basis: 'attested' });
    const paired = (rows: Record<string, number>[]) => ({
      pairs: pairElements(
        ELEMENT_KEYS,
        rows.map((row) => ELEMENT_KEYS.map((key) => row[key]!)),
      ),
      respondents: rows.length,
    });
    const { z, difference } = compareWithAttested(
      paired(open),
      paired(served),
      ELEMENT_KEYS.map((key) => ({ key, weight: 1 / 9 })),
    );
    expect(figure.attested).toEqual({
      n: 40,
      ikm: '73.61',
      difference: difference.toFixed(2),
      z: z.toFixed(2),
      flagged: true,
    });
  });

  it.each([
    ['the attested figure of the same days is not shown', 40, {}],
    ['the attested figure is of other days', 40, { covers: [{ ...QUARTER, until: '2026-11-30' }] }],
    ['fewer than thirty are attested', 29, { covers: [QUARTER] }],
  ])('is not where %s', async (_, attested, asked: Asked) => {
    await give('open', answers(60, 4));
    await give('served', answers(attested, 3));
    const beside = 'covers' in asked ? [{ basis: 'attested' as const, ...asked }] : [];
    const figure = await ikm({}, {}, ...beside);
    expect(figure).toMatchObject({ ikm: expect.any(String), attested: null });
  });

  it('is not where the attested elements may not be told, and nowhere without open ratings', async () => {
    await give('open', answers(60, 4));
    await give('served', answers(40, 3));
    const printed = [{ ...Object.fromEntries(ELEMENT_KEYS.map((key) => [key, 35])) }];
    expect((await ikm({}, {}, { basis: 'attested', printed })).attested).toBeNull();
    await fixture.newAgency();
    await give('served', answers(40, 3));
    expect((await ikm({}, {}, { basis: 'attested' })).attested).toBeNull();
  });
});

describe('elements that may not be told', () => {
  const printed = (n: number, but: Answers = {}): Answers => ({
    ...Object.fromEntries(ELEMENT_KEYS.map((key) => [key, n])),
    ...but,
  });

  it('keep back the index and everything that is made of them', async () => {
    await rate([40, all(3)]);
    const shown = await ikm({}, { printed: [printed(30), printed(40)] });
    expect(shown).toMatchObject({ ikm: '75.00', readiness: { state: 'shown' } });
    const kept = await ikm({}, { printed: [printed(30, { waktu: 35, produk: 41 })] });
    expect(kept).toMatchObject({
      n: 40,
      readiness: { state: 'waiting', respondents: 40, needed: 30, unanswered: ['waktu', 'produk'] },
      ikm: null,
      grade: null,
      elements: null,
      interval: null,
      sameGrade: null,
      compatibility: null,
      means: null,
      attested: null,
    });
  });

  it('are those that fewer than ten answered', async () => {
    await rate([31, without('sarpras', 3)], [9, all(3)]);
    expect(await ikm()).toMatchObject({
      n: 40,
      ikm: null,
      interval: null,
      readiness: { state: 'waiting', respondents: 40, unanswered: ['sarpras'] },
    });
  });
});

it('skipped elements have their own number of answers', async () => {
  await rate([30, without('biaya', 4)], [30, all(2)]);
  const figure = await ikm();
  const elements = ELEMENT_KEYS.map((key) => ({
    key,
    counts: { 2: 30, 4: key === 'biaya' ? 0 : 30 },
  }));
  expect(figure.ikm).toBe(computeIkm({ elements, weights: 'exact' }).ikm);
  expect(figure.elements!.biaya).toMatchObject({ n: 30, nrr: '2.00' });
  expect(figure.elements!.waktu).toMatchObject({ n: 60, counts: { 1: 0, 2: 30, 3: 0, 4: 30 } });
});

it('is provisional while its period is open, and only then', async () => {
  await rate([40, all(3)]);
  expect((await ikm({}, { open: true })).provisional).toBe(true);
  expect((await ikm()).provisional).toBe(false);
});

it('who stays out is in no digit', async () => {
  await rate([40, all(3)], [8, all(1), { day: '2026-12-20' }]);
  const leftOut = [{ unitId: fixture.agency.bidangId, after: '2026-12-19', until: '2026-12-31' }];
  const contents = await fixture.build([
    { subject: unit(), measure: 'pulse', leftOut },
    { subject: unit(), measure: 'ikm' },
    { subject: unit(), measure: 'ikm', leftOut },
  ]);
  expect(contents.map(({ n, days }) => [n, days])).toEqual([
    [40, 1],
    [48, 2],
    [40, 1],
  ]);
  expect(contents[2]!.figure).toMatchObject({ ikm: '75.00' });
});

it('an instrument that changed within the period has its elements put together by key', async () => {
  const version = randomUUID();
  await fixture.owner.query(
    `INSERT INTO instrument_versions SELECT $1, instrument_id, 2, '2026-11-01' FROM instrument_versions LIMIT 1`,
    [version],
  );
  // in another order, and without sarpras
  await fixture.owner.query(
    `INSERT INTO instrument_items (instrument_version_id, key, position, kind, concerns, name, question, labels)
     SELECT $1, key, row_number() OVER (ORDER BY kind = 'element', position DESC) - 1, kind, concerns, name, question, labels
     FROM instrument_items WHERE kind IN ('overall', 'element') AND key <> 'sarpras'
       AND instrument_version_id <> $1`,
    [version],
  );
  await fixture.rate([
    { n: 40, day: '2026-10-10', answers: all(3) },
    { n: 20, day: '2026-11-10', versionId: version, answers: without('sarpras', 4) },
  ]);
  const figure = await ikm();
  expect(figure.elements!.sarpras).toMatchObject({ n: 40, nrr: '3.00' });
  expect(figure.elements!.waktu).toMatchObject({ n: 60, nrr: '3.33' });
  const later = { from: '2026-11-01', until: '2026-11-30' };
  expect(await ikm({}, { covers: [later] })).toMatchObject({
    n: 20,
    readiness: { state: 'waiting', respondents: 20, unanswered: [] },
    interval: expect.any(Object),
  });
});
