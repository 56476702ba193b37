import { generateCode } from '@app/codes';
import { PostgresRatingStore, type SubmitRating } from '@app/persistence/ratings';
import type { SubjectKind } from '@app/persistence/organisation-tree';
import type { PeerFigure, Release } from '@app/persistence/releases';
import { ELEMENT_KEYS } from '@app/skm';
import type { TestAgency } from '../../../../test/support/database/agency.js';
import { appendAtLevels, submitCommand } from '../../../../test/support/intake/rating-commands.js';
import { ReleaseFixture } from '../../../../test/support/worker/release-fixture.js';

/** Monday 2 November 2026, 09:00 in Jakarta */
const FIRST_DAY = new Date('2026-11-02T02:00:00Z');
const day = (n: number): Date => new Date(FIRST_DAY.getTime() + n * 86_400_000);
/** After four whole weeks. */
const LATER = day(28);

let fixture: ReleaseFixture;
let agency: TestAgency;

beforeAll(async () => {
  fixture = await ReleaseFixture.open();
});

afterAll(() => fixture.close());

beforeEach(async () => {
  agency = await fixture.newAgency();
});

async function append(commands: SubmitRating[]): Promise<void> {
  await appendAtLevels(
    { owner: fixture.owner, store: new PostgresRatingStore(fixture.intake) },
    commands,
  );
}

const rate = (n: number, command: Partial<SubmitRating> & { code: string }): Promise<void> =>
  append(Array.from({ length: n }, () => submitCommand({ at: FIRST_DAY, ...command })));

const make = (now = LATER): Promise<void> => fixture.make(now);

const released = (kind: SubjectKind, id: string): Promise<Release[]> =>
  fixture.latest(kind, id, '2026-11');

async function figure(
  [kind, id]: [SubjectKind, string],
  measure: string,
  basis: string,
): Promise<Release['figure'] | undefined> {
  const all = await released(kind, id);
  return all.find((one) => one.measure === measure && one.basis === basis)?.figure;
}

const bidang = (): ['unit', string] => ['unit', agency.bidangId];

describe('what a figure rests on', () => {
  it('keeps open ratings out of the attested figure, and counts every level', async () => {
    const { unit: code } = agency.codes;
    await rate(30, { code, level: 'open', score: 1 });
    await rate(20, { code, level: 'present', score: 4 });
    await rate(15, { code, level: 'served', score: 3 });
    await make();
    const levels = { open: 30, present: 20, served: 15 };
    expect(await figure(bidang(), 'pulse', 'attested')).toMatchObject({
      n: 35,
      mean: '3.57',
      evidence: { levels, posterOnly: false, held: null, excluded: null },
    });
    expect(await figure(bidang(), 'pulse', 'open')).toMatchObject({
      n: 30,
      mean: '1.00',
      evidence: { levels, posterOnly: false },
    });
  });

  it('tells of no level that has one to nine persons', async () => {
    const { unit: code } = agency.codes;
    await rate(9, { code, level: 'open' });
    await rate(28, { code, level: 'present' });
    await rate(2, { code, level: 'served' });
    await make();
    const { evidence } = (await figure(bidang(), 'pulse', 'attested'))!;
    expect(evidence.levels).toEqual({ open: null, present: null, served: null });
  });

  it('makes the open index of a unit that has posters only, and of what belongs to it', async () => {
    const [ktp] = agency.serviceIds;
    await rate(30, { code: agency.codes.counter, serviceId: ktp });
    await make();
    const posterOnly = async (of: [SubjectKind, string]): Promise<boolean | undefined> =>
      (await figure(of, 'pulse', 'open'))?.evidence.posterOnly;
    expect(await posterOnly(bidang())).toBe(true);
    expect(await posterOnly(['service', ktp])).toBe(true);
    await rate(1, { code: agency.codes.unit, level: 'present' });
    await rate(10, { code: agency.codes.counter, serviceId: ktp });
    await make();
    expect(await posterOnly(bidang())).toBe(false);
    expect(await posterOnly(['service', ktp])).toBe(false);
    expect(await posterOnly(['location', agency.locationId])).toBe(true);
  });

  it('says which share is held, from ten held ratings on, of the same level', async () => {
    const { unit: code } = agency.codes;
    await rate(40, { code, level: 'present' });
    await rate(30, { code, level: 'open' });
    await fixture.advance();
    const hold = (n: number, status: string): Promise<unknown> =>
      fixture.owner.query(
        `INSERT INTO person_cells SELECT instansi_id, unit_id, local_day, location_id, service_id, counter_id, assignment_id,
           assurance_level, $3::rating_status, late, $2, 0, 0, 0, 0, 0
         FROM person_cells WHERE instansi_id = $1 AND assurance_level = 'present' AND status = 'counted'`,
        [agency.instansiId, n, status],
      );
    await hold(10, 'held');
    await hold(9, 'excluded');
    await make();
    // 10 of 40 + 10 + 9
    expect((await figure(bidang(), 'pulse', 'attested'))!.evidence).toMatchObject({
      held: '16.95',
      excluded: null,
    });
    expect((await figure(bidang(), 'pulse', 'open'))!.evidence).toMatchObject({ held: null });
  });

  it('says how likely a repeat has the same grade', async () => {
    const all = (value: number) => Object.fromEntries(ELEMENT_KEYS.map((key) => [key, value]));
    await rate(28, { code: agency.codes.unit, answers: all(3) });
    await rate(12, { code: agency.codes.unit, answers: all(4) });
    await make();
    // the worked example of the method: 0.93042
    expect(await figure(bidang(), 'ikm', 'open')).toMatchObject({
      ikm: '82.50',
      grade: 'B',
      sameGrade: '0.93',
    });
  });
});

describe('an officer among colleagues', () => {
  const both = (value: number) => ({ kompetensi: value, perilaku: value });
  let badges: { name: string; assignmentId: string; code: string }[];

  beforeEach(async () => {
    const { instansiId, bidangId } = agency;
    badges = [];
    for (const name of ['Ani', 'Beni', 'Cici']) {
      const [officer] = await fixture.owner.query(
        `INSERT INTO officers (instansi_id, key, name, public_name, employment)
         VALUES ($1, $2, $2, $2, 'PNS') RETURNING id`,
        [instansiId, name],
      );
      const [assignment] = await fixture.owner.query(
        `INSERT INTO assignments (instansi_id, officer_id, unit_id, valid)
         VALUES ($1, $2, $3, '[2020-01-01,)') RETURNING id`,
        [instansiId, officer.id, bidangId],
      );
      const code = generateCode();
      await fixture.owner.query(
        `INSERT INTO codes (instansi_id, unit_id, kind, channel, key, code, assignment_id)
         VALUES ($1, $2, 'resmi', 'poster', $3, $4, $5)`,
        [instansiId, bidangId, name, code, assignment.id],
      );
      badges.push({ name, assignmentId: assignment.id, code });
    }
  });

  /** On each of so many days one rating of each value. */
  const rateOfficer = (
    at: number,
    values: number[],
    days: number,
    level: SubmitRating['level'],
  ): Promise<void> =>
    append(
      Array.from({ length: days }, (_, one) =>
        values.map((value) =>
          submitCommand({ code: badges[at]!.code, level, at: day(one), answers: both(value) }),
        ),
      ).flat(),
    );

  /** Persons whom nobody in particular served: with too few of them beside an officer the figure waits. */
  const rateUnit = (n: number): Promise<void> =>
    append(
      Array.from({ length: n }, () =>
        submitCommand({ code: agency.codes.unit, level: 'served', at: day(0), answers: both(3) }),
      ),
    );

  const peersOf = async (at: number): Promise<PeerFigure | null | undefined> =>
    (
      (await figure(['assignment', badges[at]!.assignmentId], 'officer', 'attested')) as
        { peers: PeerFigure | null } | undefined
    )?.peers;

  it('is drawn towards colleagues, with a word from 50 ratings on 20 days', async () => {
    await rateOfficer(0, [4, 4, 4], 20, 'served');
    await rateOfficer(1, [3, 2, 3], 20, 'served');
    await rateOfficer(2, [3, 2, 3], 10, 'served');
    await make();
    const [ani, beni, cici] = await Promise.all([0, 1, 2].map(peersOf));
    // s² = (0 + 60 × 2/9 + 30 × 2/9) / 147; m 4, 8/3, 8/3; B = 60/80 and 30/50; weights 20 + 20 + 15…
    expect(ani).toEqual({
      k0: '20.00',
      anchored: true,
      adjusted: '4.00',
      word: 'above',
      shrunk: expect.any(String),
    });
    expect(Number(ani!.shrunk)).toBeLessThan(4);
    expect(beni).toMatchObject({ adjusted: '2.67', word: 'below' });
    expect(cici).toMatchObject({ word: 'too few' });
  });

  it('is compared with nobody by open ratings, and with no colleague whose figure is hidden', async () => {
    await rateOfficer(0, [4, 3], 20, 'open');
    await rateOfficer(1, [4, 3], 20, 'served');
    const hidden = (values: number[]): Promise<void> => rateOfficer(2, values, 3, 'served');
    await hidden([1, 1, 1]);
    await rateUnit(10);
    await make();
    const open = await figure(['assignment', badges[0]!.assignmentId], 'officer', 'open');
    expect(open).toMatchObject({ n: 40, mean: '3.50', peers: null });
    expect(await released('assignment', badges[2]!.assignmentId)).toEqual([]);
    // alone among the published ones: μ is the own mean, whatever the hidden colleague was given
    expect(await peersOf(1)).toMatchObject({ shrunk: '3.50', adjusted: null, word: 'too few' });
  });

  it('says "tanpa jangkar" below 30 served, and keeps the contrast of levels to itself', async () => {
    await rateOfficer(0, [4, 4], 15, 'present');
    await rateOfficer(0, [2, 4], 15, 'served');
    await rateOfficer(1, [4, 4, 3], 10, 'present');
    await make();
    expect(await peersOf(0)).toMatchObject({ anchored: true });
    expect(await peersOf(1)).toMatchObject({ anchored: false });
    const [kept] = await fixture.owner.query(
      `SELECT tally -> 'contrast' ->> 'verdict' AS verdict, figure::text AS figure FROM releases
       WHERE subject_id = $1 AND measure = 'officer' AND period = '2026-11'`,
      [badges[0]!.assignmentId],
    );
    expect(kept.verdict).toBe('present higher');
    expect(kept.figure).not.toMatch(/contrast|verdict|higher/);
  });

  it('is compared with what colleagues were published with, not with what came since', async () => {
    await rateOfficer(1, [3, 2, 3], 20, 'served');
    await rateOfficer(2, [3, 2, 3], 20, 'served');
    await make();
    // too few to be published again; nobody may read them out of a colleague's figure
    await rateOfficer(1, [1], 9, 'served');
    await rateOfficer(0, [3, 2, 3], 20, 'served');
    await rateUnit(10);
    await make();
    expect(await peersOf(0)).toMatchObject({ shrunk: '2.67', adjusted: '2.67', word: 'level' });
  });
});
