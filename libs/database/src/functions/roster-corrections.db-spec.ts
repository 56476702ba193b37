import { rosterShift } from '../../../../test/support/database/agency.js';
import { FunctionFixture, rowOf } from '../../../../test/support/database/function-fixture.js';

/** 15.00 in Jakarta */
const NOW = '2026-11-23T08:00:00Z';

let fixture: FunctionFixture;

beforeAll(async () => {
  fixture = await FunctionFixture.open();
});

afterAll(() => fixture.close());

describe('correction_refusal', () => {
  const refusal = (
    during: string,
    { assignment = null as string | null, counter = fixture.agency.counterId, at = NOW } = {},
  ): Promise<unknown> =>
    fixture.value(
      `(SELECT correction_refusal(c, $2, $3, $4) FROM (SELECT) AS always LEFT JOIN counters c ON c.id = $1)`,
      [counter, during, assignment, at],
    );

  const QUARTER_END = '[2026-09-30T10:00Z,2026-09-30T17:00Z)';

  it.each<[string, string, string, string | null]>([
    ['an hour after its end', '[2026-11-23T04:00Z,2026-11-23T07:00Z)', NOW, null],
    ['a moment sooner', '[2026-11-23T04:00Z,2026-11-23T07:00:01Z)', NOW, 'roster.not-over'],
    ['of seven days', '[2026-11-16T07:00Z,2026-11-23T07:00Z)', NOW, null],
    ['of a moment more', '[2026-11-16T06:59:59Z,2026-11-23T07:00Z)', NOW, 'roster.too-long'],
    // the quarter ends, and the fortnight with it, at midnight in Jakarta
    ['of a quarter 14 days ago', QUARTER_END, '2026-10-14T16:59Z', null],
    ['of a quarter 15 days ago', QUARTER_END, '2026-10-14T17:00Z', 'roster.period-closed'],
    ['in the new quarter', '[2026-09-30T17:00Z,2026-09-30T18:00Z)', '2026-10-14T17:00Z', null],
  ])('of a correction %s: %s at %s is %s', async (_, during, at, found) => {
    expect(await refusal(during, { at })).toBe(found);
  });

  it('names who was not assigned to the unit on every day of it', async () => {
    const { instansiId, sari, budi } = fixture.agency;
    const evening = '[2026-11-21T10:00Z,2026-11-22T17:00Z)';
    await fixture.run(
      `UPDATE assignments SET valid = '[2020-01-01,2026-11-22)' WHERE instansi_id = $1 AND id = $2`,
      [instansiId, budi.assignmentId],
    );
    expect(await refusal(evening, { assignment: sari.assignmentId })).toBeNull();
    expect(await refusal(evening, { assignment: budi.assignmentId })).toBe('roster.not-assigned');
    expect(
      await refusal('[2026-11-21T10:00Z,2026-11-21T17:00Z)', { assignment: budi.assignmentId }),
    ).toBeNull();
  });

  it('does not know a counter that is not there', async () => {
    const counter = fixture.agency.bidangId;
    expect(await refusal('[2026-11-23T04:00Z,2026-11-23T07:00Z)', { counter })).toBe(
      'counter.unknown',
    );
  });
});

describe('replace_shifts', () => {
  const hour = (at: number): Date => new Date(Date.parse('2026-11-23T00:00:00Z') + at * 3_600_000);

  beforeEach(async () => {
    const { sari, counterId } = fixture.agency;
    await fixture.run('DELETE FROM roster');
    for (const [from, to] of [
      [1, 4],
      [5, 8],
    ] as const)
      await rosterShift(fixture.owner, fixture.agency, {
        counterId,
        assignmentId: sari.assignmentId,
        from: hour(from),
        to: hour(to),
      });
  });

  /** The shifts that were there, as they were, and those that are there now: who, from and to which hour. */
  async function replace(from: number, to: number, assignment: string | null): Promise<unknown[]> {
    const shifts = `json_agg(json_build_array(
        CASE assignment_id WHEN $5::uuid THEN 'Sari' ELSE 'Budi' END,
        extract(hour FROM lower(during) AT TIME ZONE 'UTC'), extract(hour FROM upper(during) AT TIME ZONE 'UTC'))
      ORDER BY during)`;
    const gone = await fixture.value(
      `(SELECT ${shifts} FROM counters c,
         unnest(replace_shifts(c, tstzrange($2::timestamptz, $3::timestamptz), $4)) WHERE c.id = $1)`,
      [
        fixture.agency.counterId,
        hour(from),
        hour(to),
        assignment,
        fixture.agency.sari.assignmentId,
      ],
    );
    const now = await fixture.value(`(SELECT ${shifts.replace('$5', '$1')} FROM roster)`, [
      fixture.agency.sari.assignmentId,
    ]);
    return [gone, now];
  }

  it('cuts a time out of the shifts that meet it and gives it to another officer', async () => {
    expect(await replace(3, 6, fixture.agency.budi.assignmentId)).toEqual([
      [
        ['Sari', 1, 4],
        ['Sari', 5, 8],
      ],
      [
        ['Sari', 1, 3],
        ['Budi', 3, 6],
        ['Sari', 6, 8],
      ],
    ]);
  });

  it('leaves a hole where nobody served, and two parts of a shift around it', async () => {
    expect(await replace(2, 3, null)).toEqual([
      [['Sari', 1, 4]],
      [
        ['Sari', 1, 2],
        ['Sari', 3, 4],
        ['Sari', 5, 8],
      ],
    ]);
  });

  it('does not touch a shift that ends where the time begins', async () => {
    expect(await replace(4, 5, fixture.agency.budi.assignmentId)).toEqual([
      null,
      [
        ['Sari', 1, 4],
        ['Budi', 4, 5],
        ['Sari', 5, 8],
      ],
    ]);
  });
});

describe('rating_window', () => {
  it.each([
    [
      'the half hour before it',
      { received_at: NOW, local_day: '2026-11-23', hour_block: 2 },
      null,
      ['2026-11-23T07:30', '2026-11-23T08:00'],
    ],
    [
      'its block, once the time is forgotten',
      { local_day: '2026-11-23', hour_block: 2 },
      null,
      ['2026-11-23T04:30', '2026-11-23T10:00'],
    ],
    [
      'the last block, which ends at midnight',
      { local_day: '2026-11-23', hour_block: 3 },
      null,
      ['2026-11-23T09:30', '2026-11-23T17:00'],
    ],
    [
      'the call of its ticket',
      { received_at: NOW, local_day: '2026-11-23', hour_block: 2 },
      '2026-11-22T02:00:00Z',
      ['2026-11-22T02:00', '2026-11-22T02:00'],
    ],
  ])('is %s', async (_, rating, calledAt, window) => {
    const ends = ['lower', 'upper'].map(
      (end) =>
        `to_char(${end}(rating_window(${rowOf('ratings', 1)}, 'Asia/Jakarta', $2)) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI')`,
    );
    const parameters = [JSON.stringify(rating), calledAt];
    expect(await fixture.value(`json_build_array(${ends.join(', ')})`, parameters)).toEqual(window);
  });
});
