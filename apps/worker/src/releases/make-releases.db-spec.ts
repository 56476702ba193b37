import { ELEMENT_KEYS } from '@app/skm';
import { days, ReleaseFixture } from '../../../../test/support/worker/release-fixture.js';
import type { TestAgency } from '../../../../test/support/database/agency.js';

let fixture: ReleaseFixture;
let agency: TestAgency;

beforeAll(async () => {
  fixture = await ReleaseFixture.open();
});

afterAll(() => fixture.close());

beforeEach(async () => {
  agency = await fixture.newAgency();
});

const allFour = Object.fromEntries(ELEMENT_KEYS.map((key) => [key, 4]));

it('publishes nothing under ten persons, and the interval only under thirty', async () => {
  await fixture.rate(9, { code: agency.codes.unit });
  await fixture.make();
  expect(await fixture.latest('unit', agency.bidangId)).toEqual([]);
  await fixture.rate(1, { code: agency.codes.unit });
  await fixture.make();
  const [pulse] = await fixture.latest('unit', agency.bidangId);
  expect(pulse).toMatchObject({
    measure: 'pulse',
    basis: 'open',
    ordinal: 1,
    n: 10,
    figure: { n: 10, mean: null, positive: null, counts: null, interval: { high: '4.00' } },
  });
});

it('publishes figures from thirty persons, on the whole calendar grid', async () => {
  await fixture.rate(30, { code: agency.codes.unit, answers: allFour, score: 3 });
  await fixture.make();
  for (const period of ['2026-W48', '2026-11', '2026-Q4', '2026-S2', '2026']) {
    const [ikm, pulse] = await fixture.latest('unit', agency.bidangId, period);
    expect(ikm).toMatchObject({
      measure: 'ikm',
      figure: { n: 30, ikm: '100.00', grade: 'A', missing: [] },
    });
    expect(ikm!.figure).toMatchObject({ compatibility: { '0.111': '99.90', '0.11': '99.00' } });
    expect(pulse).toMatchObject({ measure: 'pulse', figure: { mean: '3.00', positive: '100.00' } });
  }
});

it('counts a unit with everything below it, the agency and the location', async () => {
  await fixture.rate(12, { code: agency.codes.counter });
  await fixture.rate(10, { code: agency.codes.unit });
  await fixture.make();
  expect(await fixture.sizes('unit', agency.bidangId)).toEqual({ pulse: 22 });
  expect(await fixture.sizes('unit', agency.dinasId)).toEqual({ pulse: 22 });
  expect(await fixture.sizes('instansi', agency.instansiId)).toEqual({ pulse: 22 });
  expect(await fixture.sizes('location', agency.locationId)).toEqual({ pulse: 12 });
});

it('publishes again only with ten more persons', async () => {
  await fixture.rate(15, { code: agency.codes.unit });
  await fixture.make();
  await fixture.rate(9, { code: agency.codes.unit });
  await fixture.make();
  expect(await fixture.sizes('unit', agency.bidangId)).toEqual({ pulse: 15 });
  await fixture.rate(1, { code: agency.codes.unit });
  await fixture.make();
  const [pulse] = await fixture.latest('unit', agency.bidangId);
  expect(pulse).toMatchObject({ n: 25, ordinal: 2 });
});

describe("an officer's figure", () => {
  const officerAnswers = { kompetensi: 4, perilaku: 3 };

  it('waits for the end of the week and knows no IKM', async () => {
    const code = agency.codes.badge;
    await fixture.rate(30, { code, answers: { ...allFour, ...officerAnswers } });
    await fixture.make(days(6));
    expect(await fixture.latest('assignment', agency.sari.assignmentId)).toEqual([]);
    await fixture.make(days(7));
    const [officer, pulse] = await fixture.latest('assignment', agency.sari.assignmentId);
    expect(officer).toMatchObject({ measure: 'officer', figure: { n: 30, mean: '3.50' } });
    expect(pulse).toMatchObject({ measure: 'pulse' });
    expect(await fixture.latest('assignment', agency.sari.assignmentId)).toHaveLength(2);
  });

  it('rests on persons who answered at least one of the two', async () => {
    const code = agency.codes.badge;
    await fixture.rate(20, { code, answers: officerAnswers });
    await fixture.rate(10, { code, answers: { perilaku: 1 } });
    await fixture.rate(15, { code, answers: { waktu: 1 } });
    await fixture.make(days(7));
    const [officer] = await fixture.latest('assignment', agency.sari.assignmentId);
    expect(officer!.figure).toMatchObject({ n: 30, mean: '2.67' });
  });
});

it('says which elements are missing instead of an IKM', async () => {
  const answers = Object.fromEntries(
    ELEMENT_KEYS.filter((key) => key !== 'biaya').map((key) => [key, 4]),
  );
  await fixture.rate(30, { code: agency.codes.unit, answers });
  await fixture.make();
  const [ikm] = await fixture.latest('unit', agency.bidangId);
  expect(ikm!.figure).toMatchObject({ ikm: null, grade: null, missing: ['biaya'] });
});

it('merges the bars of a distribution that hold one or two persons', async () => {
  await fixture.rate(30, { code: agency.codes.unit, score: 4 });
  await fixture.rate(2, { code: agency.codes.unit, score: 1 });
  await fixture.rate(2, { code: agency.codes.unit, score: 2 });
  await fixture.make();
  const [pulse] = await fixture.latest('unit', agency.bidangId);
  expect(pulse!.figure).toMatchObject({ counts: { '1-2': 4, '3': 0, '4': 30 } });
});

it('keeps a guest desk out of the host agency', async () => {
  await fixture.owner.query('UPDATE units SET guest = true WHERE id = $1', [agency.bidangId]);
  await fixture.rate(12, { code: agency.codes.unit });
  await fixture.make();
  expect(await fixture.latest('instansi', agency.instansiId)).toEqual([]);
  expect(await fixture.sizes('unit', agency.bidangId)).toEqual({ pulse: 12 });
});

it('keeps the earlier ratings of a retired unit in the figures of its last parent', async () => {
  await fixture.rate(12, { code: agency.codes.unit });
  await fixture.owner.query(
    `UPDATE unit_versions SET valid = daterange(lower(valid), '2026-11-25') WHERE unit_id = $1`,
    [agency.bidangId],
  );
  await fixture.make(days(7));
  for (const period of ['2026-W48', '2026-11']) {
    expect(await fixture.sizes('unit', agency.bidangId, period)).toEqual({ pulse: 12 });
    expect(await fixture.sizes('unit', agency.dinasId, period)).toEqual({ pulse: 12 });
  }
});
