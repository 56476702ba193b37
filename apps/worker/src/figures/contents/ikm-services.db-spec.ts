import type { IkmFigure } from '@app/persistence/figures';
import {
  type AlikeRatings,
  ContentsFixture,
  everyElement as all,
  withoutElement as without,
} from '../../../../../test/support/worker/contents-fixture.js';
import type { WantedFigure } from '../contents.js';

let fixture: ContentsFixture;
let ktp: string;
let kk: string;

beforeAll(async () => {
  fixture = await ContentsFixture.open();
});

afterAll(() => fixture.close());

beforeEach(async () => {
  [ktp, kk] = (await fixture.newAgency()).serviceIds;
});

const service = (id: string): WantedFigure['subject'] => ({ kind: 'service', id });
const rate = (...ratings: AlikeRatings[]): Promise<void> => fixture.rateAlike(...ratings);
const ikm: ContentsFixture['ikm'] = (...asked) => fixture.ikm(...asked);

const AS_FOUR = { feeRule: 'fee-as-four' } as const;

describe('services without a fee', () => {
  it('have an index of eight elements, or of nine with biaya 4', async () => {
    await fixture.freeOfCharge(ktp);
    // what came before it was known to be free is left aside
    await rate(
      [40, without('biaya', 3), { serviceId: ktp }],
      [10, all(3, { biaya: 1 }), { serviceId: ktp }],
    );
    const eight = await ikm({}, { subject: service(ktp) });
    expect(eight).toMatchObject({ n: 50, ikm: '75.00', fee: 'eight-elements', means: null });
    expect(eight.elements).not.toHaveProperty('biaya');
    expect(Object.keys(eight.compatibility!)).toEqual(['0.125']);
    const nine = await ikm(AS_FOUR, { subject: service(ktp) });
    // 25 × (8 × 3 + 4) / 9
    expect(nine).toMatchObject({ n: 50, ikm: '77.78', fee: 'fee-as-four' });
    expect(nine.elements!.biaya).toMatchObject({ n: 50, nrr: '4.00' });
    const width = ({ interval }: IkmFigure): number => +interval!.high - +interval!.low;
    expect(+nine.interval!.low).toBeGreaterThan(+eight.interval!.low);
    expect(width(nine)).toBeLessThan(width(eight) + 1);
  });

  it('beside others biaya is of those who were asked', async () => {
    await fixture.freeOfCharge(ktp);
    await rate([40, without('biaya', 3), { serviceId: ktp }], [20, all(2), { serviceId: kk }]);
    const partly = await ikm();
    expect(partly).toMatchObject({ n: 60, fee: 'partly' });
    expect(partly.elements!.biaya).toMatchObject({ n: 20, nrr: '2.00' });
    // 25 × (8 × (40 × 3 + 20 × 2) / 60 + 2) / 9
    expect(partly.ikm).toBe('64.81');
    const asFour = await ikm(AS_FOUR);
    expect(asFour.elements!.biaya).toMatchObject({ n: 60, nrr: '3.33' });
    expect(asFour).toMatchObject({ ikm: '68.52', fee: 'fee-as-four' });
  });

  it('are so by the day of the rating', async () => {
    await fixture.freeOfCharge(ktp, '2026-11-01', '2026-12-01');
    await rate(
      [30, all(3, { biaya: 1 }), { serviceId: ktp, day: '2026-10-31' }],
      [30, all(3, { biaya: 1 }), { serviceId: ktp, day: '2026-11-30' }],
      [30, all(3, { biaya: 1 }), { serviceId: ktp, day: '2026-12-01' }],
    );
    const figure = await ikm({}, { subject: service(ktp) });
    expect(figure.elements!.biaya).toMatchObject({ n: 60, nrr: '1.00' });
    const asFour = await ikm(AS_FOUR, { subject: service(ktp) });
    expect(asFour.elements!.biaya).toMatchObject({ n: 90, nrr: '2.00' });
  });

  it('ratings that name no service are without a fee where all services of the unit are', async () => {
    await fixture.freeOfCharge(ktp);
    await rate([40, without('biaya', 3), { serviceId: ktp }], [3, all(3), {}]);
    expect(await ikm()).toMatchObject({
      fee: 'partly',
      ikm: null,
      readiness: { unanswered: ['biaya'] },
    });
    await fixture.freeOfCharge(kk);
    expect(await ikm()).toMatchObject({ fee: 'eight-elements', ikm: '75.00', n: 43 });
  });
});

describe('both means over services', () => {
  let bare: string;

  beforeEach(async () => {
    bare = await fixture.addUnit('Tanpa layanan');
    await rate(
      [100, all(3), { serviceId: ktp }],
      [40, all(4), { serviceId: kk }],
      [20, all(1), {}],
      [40, all(3), { unitId: bare }],
    );
  });

  it('enter services with an IKM of their own, each once', async () => {
    const {
      means,
      ikm: pooled,
      grade,
    } = await ikm({}, {}, { subject: service(ktp) }, { subject: service(kk) });
    // 25 × (300 + 160 + 20) / 160; (75 + 100) / 2
    expect(pooled).toBe('75.00');
    expect(means).toEqual({
      pooled: { ikm: '75.00', grade, count: 2, omitted: [] },
      services: { ikm: '87.50', grade: 'B', count: 2, omitted: [] },
    });
  });

  it('name the services that have none, also those whose figure the rules keep back', async () => {
    await fixture.addService(fixture.agency.bidangId, 'Akta Kelahiran');
    const { means } = await ikm({}, {}, { subject: service(ktp) });
    expect(means!.services).toEqual({
      ikm: '75.00',
      grade: 'C',
      count: 1,
      omitted: ['Akta Kelahiran', 'Kartu Keluarga'],
    });
    const other = { from: '2026-10-01', until: '2026-11-30' };
    const days = await ikm({}, {}, { subject: service(ktp), covers: [other] });
    expect(days.means!.services).toMatchObject({ ikm: null, grade: null, count: 0 });
  });

  it('are those of the agency, too, and of nobody without services', async () => {
    const subject = { kind: 'instansi', id: fixture.agency.instansiId } as const;
    const agency = await ikm({}, { subject }, { subject: service(kk) });
    expect(agency.means!.services).toMatchObject({ ikm: '100.00', omitted: ['KTP-el'] });
    expect(await ikm({}, { subject: { kind: 'unit', id: bare } })).toMatchObject({
      ikm: '75.00',
      means: null,
    });
  });
});
