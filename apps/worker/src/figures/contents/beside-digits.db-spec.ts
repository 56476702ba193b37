import type { OfficerFigure, PulseFigure } from '@app/persistence/figures';
import {
  ContentsFixture,
  type RatingsToInsert,
} from '../../../../../test/support/worker/contents-fixture.js';

let fixture: ContentsFixture;

beforeAll(async () => {
  fixture = await ContentsFixture.open();
});

afterAll(() => fixture.close());

beforeEach(async () => {
  await fixture.newAgency();
});

const rate = (ratings: readonly RatingsToInsert[]): Promise<void> => fixture.rate(ratings);

const taps = (n: number, overall = 4): Pick<RatingsToInsert, 'n' | 'answers'> => ({
  n,
  answers: { overall },
});

async function pulse(basis: 'all' | 'attested' = 'all'): Promise<PulseFigure> {
  const subject = { kind: 'unit', id: fixture.agency.bidangId } as const;
  const [content] = await fixture.build([{ subject, basis, measure: 'pulse' }]);
  return content!.figure as PulseFigure;
}

describe('levels of a figure', () => {
  const levels = async (
    [open, present, served]: number[],
    basis: 'all' | 'attested' = 'all',
  ): Promise<PulseFigure['basis']['levels']> => {
    await rate([
      { ...taps(open!), level: 'open' },
      { ...taps(present!), level: 'present' },
      { ...taps(served!), level: 'served' },
    ]);
    return (await pulse(basis)).basis.levels;
  };

  it.each([
    [[30, 20, 10], { open: 30, present: 20, served: 10 }],
    [[30, 0, 0], { open: 30, present: 0, served: 0 }],
    // one to nine of an attested level could be told from the other one
    [[30, 5, 20], { open: 30, present: null, served: null }],
    // and all attested ones from n and the open ones
    [[30, 5, 3], { open: null, present: null, served: null }],
    [[4, 20, 30], { open: null, present: null, served: 30 }],
    [[4, 0, 30], { open: null, present: 0, served: null }],
    [[4, 40, 30], { open: null, present: 40, served: null }],
    [[4, 5, 30], { open: null, present: null, served: null }],
  ])('%j persons are told as %j', async (persons, told) => {
    expect(await levels(persons)).toEqual(told);
  });

  it('of an attested figure hold nothing of the open ratings', async () => {
    expect(await levels([30, 20, 10], 'attested')).toEqual({ open: 0, present: 20, served: 10 });
  });
});

it('ratings that do not count are told as shares, from ten on, of the same levels', async () => {
  await rate([
    { ...taps(70), level: 'present' },
    { ...taps(20, 1), level: 'present', status: 'held' },
    { ...taps(10, 1), level: 'present', status: 'uncounted' },
    { ...taps(9, 1), level: 'present', status: 'excluded' },
    { ...taps(30, 1), level: 'open', status: 'excluded' },
  ]);
  const attested = await pulse('attested');
  expect(attested).toMatchObject({ n: 70, mean: '4.00', counts: { 1: 0, 2: 0, 3: 0, 4: 70 } });
  // 20 of 70 + 20 + 10 + 9
  expect(attested.basis).toMatchObject({ held: '18.35', excluded: null });
  // 39 of 139
  expect((await pulse()).basis).toMatchObject({ held: '14.39', excluded: '28.06' });
});

it('marks are told as shares of what was received, from ten on', async () => {
  await rate([{ ...taps(40), level: 'present' }]);
  const mark = (kind: string, n: number, day: string): Promise<unknown> =>
    fixture.owner.query(
      `INSERT INTO marks SELECT $1, $2, $3, id, id, id, 'present', $4, $5
       FROM (VALUES ('00000000-0000-0000-0000-000000000000'::uuid)) AS nil (id)`,
      [fixture.agency.instansiId, day, fixture.agency.bidangId, kind, n],
    );
  await mark('straight_line', 9, '2026-11-02');
  await mark('straight_line', 1, '2026-11-03');
  await mark('outside_hours', 9, '2026-11-02');
  await mark('staff_device', 20, '2027-01-02');
  expect((await pulse()).basis.marks).toEqual({
    straight_line: '25.00',
    outside_hours: null,
    shared_device: null,
    office_network: null,
    staff_device: null,
    counted_by_time: null,
  });
});

it('a pulse has a mean from thirty persons on, and its whole distribution from ten', async () => {
  await rate([taps(9), taps(1, 1), taps(10, 3)]);
  expect(await pulse()).toMatchObject({
    n: 20,
    counts: { 1: 1, 2: 0, 3: 10, 4: 9 },
    mean: null,
    positive: null,
  });
});

it('fewer than ten persons are no figure', async () => {
  await rate([taps(9)]);
  await expect(pulse()).rejects.toThrow('fewer than ten persons');
});

describe('reasons', () => {
  const because = (n: number, ...reasons: string[]): RatingsToInsert => ({
    n,
    level: 'served',
    serviceId: fixture.agency.serviceIds[0],
    assignmentId: fixture.agency.sari.assignmentId,
    answers: { overall: 2, ...Object.fromEntries(reasons.map((reason) => [reason, 1])) },
  });

  it('of a unit and a service are those of ten persons, the most frequent first', async () => {
    await rate([
      because(12, 'alasan_lama'),
      because(14, 'alasan_kurang_ramah'),
      because(9, 'alasan_berbelit', 'alasan_kurang_ramah'),
      because(30),
    ]);
    const { reasons, outside } = await pulse();
    expect(outside).toBeNull();
    expect(reasons!.n).toBe(35);
    expect(reasons!.top.map(({ key, n }) => [key, n])).toEqual([
      ['alasan_kurang_ramah', 23],
      ['alasan_lama', 12],
    ]);
    expect(reasons!.top.map(({ cause }) => cause)).toEqual(['officer', 'system']);
    const [service] = await fixture.build([
      { subject: { kind: 'service', id: fixture.agency.serviceIds[0] }, measure: 'pulse' },
    ]);
    expect((service!.figure as PulseFigure).reasons).toEqual(reasons);
  });

  const outsideOf = async (open = true): Promise<PulseFigure> => {
    const subject = { kind: 'assignment', id: fixture.agency.sari.assignmentId } as const;
    const [content] = await fixture.build([{ subject, basis: 'attested', measure: 'pulse', open }]);
    return content!.figure as PulseFigure;
  };

  it('of an officer are a share outside the officer’s hands', async () => {
    await rate([because(12, 'alasan_lama'), because(24, 'alasan_kurang_ramah'), because(5)]);
    expect(await outsideOf()).toMatchObject({
      reasons: null,
      outside: { n: 36, percent: '33.33' },
    });
  });

  it('of an officer are the own doing alone, once the period is closed', async () => {
    await rate([because(14, 'alasan_lama'), because(24, 'alasan_kurang_ramah'), because(5)]);
    const { reasons } = await outsideOf(false);
    expect(reasons!.n).toBe(38);
    expect(reasons!.top.map(({ key, n }) => [key, n])).toEqual([['alasan_kurang_ramah', 24]]);
  });

  it('of an officer leave one or two persons never alone beside them', async () => {
    await rate([because(2, 'alasan_lama'), because(34, 'alasan_kurang_ramah')]);
    expect((await outsideOf(false)).reasons).toEqual({ n: 36, top: [] });
  });

  it('are no share where one or two persons would stand alone, or fewer than thirty gave one', async () => {
    await rate([because(2, 'alasan_lama'), because(34, 'alasan_kurang_ramah')]);
    expect((await outsideOf()).outside).toEqual({ n: 36, percent: null });
    await fixture.newAgency();
    await rate([because(12, 'alasan_lama'), because(12, 'alasan_kurang_ramah')]);
    expect((await outsideOf()).outside).toEqual({ n: 24, percent: null });
    await fixture.newAgency();
    await rate([because(9, 'alasan_lama'), because(30)]);
    expect((await outsideOf()).outside).toBeNull();
  });
});

describe('an officer’s figure', () => {
  const about = (
    n: number,
    answers: Record<string, number>,
    level = 'served',
  ): RatingsToInsert => ({
    n,
    level: level as 'served',
    assignmentId: fixture.agency.sari.assignmentId,
    answers: { overall: 3, ...answers },
  });
  const officer = async (printed: Record<string, number>[] = []): Promise<OfficerFigure> => {
    const subject = { kind: 'assignment', id: fixture.agency.sari.assignmentId } as const;
    const [content] = await fixture.build([
      { subject, basis: 'attested', measure: 'officer', printed },
    ]);
    return content!.figure as OfficerFigure;
  };

  it('is the mean of persons’ means of both elements; open ratings are not in it', async () => {
    await rate([
      about(20, { kompetensi: 4, perilaku: 3 }),
      about(12, { perilaku: 2 }),
      about(8, { waktu: 1 }),
      about(30, { perilaku: 1 }, 'open'),
    ]);
    // (20 × 3.5 + 12 × 2) / 32
    const figure = await officer();
    expect(figure).toMatchObject({ n: 32, mean: '2.94', word: null });
    expect(figure.elements).toEqual({
      kompetensi: { n: 20, nrr: '4.00', counts: null },
      perilaku: { n: 32, nrr: '2.63', counts: { 1: 0, 2: 12, 3: 20, 4: 0 } },
    });
  });

  it('has no elements where one of them was answered by one to nine, now or since another figure', async () => {
    await rate([about(20, { kompetensi: 4, perilaku: 3 }), about(12, { perilaku: 2 })]);
    expect((await officer([{ kompetensi: 10, perilaku: 10 }])).elements).not.toBeNull();
    expect((await officer([{ kompetensi: 10, perilaku: 25 }])).elements).toBeNull();
    await fixture.newAgency();
    await rate([about(9, { kompetensi: 4 }), about(12, { perilaku: 2 })]);
    expect(await officer()).toMatchObject({ n: 21, mean: null, elements: null });
  });
});
