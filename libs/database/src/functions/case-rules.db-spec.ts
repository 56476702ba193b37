import { randomUUID } from 'node:crypto';
import { insertClosedFigure } from '../../../../test/support/database/closed-figures.js';
import { FunctionFixture } from '../../../../test/support/database/function-fixture.js';

const AT = '2026-12-02T02:00:00Z';
const [RUDI, DEWI, AT_HOME] = [randomUUID(), randomUUID(), randomUUID()];

let fixture: FunctionFixture;
let figure: string;

beforeAll(async () => {
  fixture = await FunctionFixture.open();
  const { instansiId, dinasId, sari } = fixture.agency;
  figure = await insertClosedFigure(fixture.owner, {
    instansiId,
    subjectKind: 'assignment',
    subjectId: sari.assignmentId,
    measure: 'officer',
  });
  for (const [index, id] of [RUDI, DEWI, AT_HOME].entries())
    await fixture.run(
      `INSERT INTO users (instansi_id, id, username, role, home_unit_id) VALUES ($1, $2, $3, 'reviewer', $4)`,
      [instansiId, id, `reviewer${index}`, id === AT_HOME ? dinasId : null],
    );
});

afterAll(() => fixture.close());

beforeEach(() => fixture.run('DELETE FROM objections; DELETE FROM decisions; DELETE FROM cases'));

async function newCase(state: string): Promise<string> {
  const { instansiId, bidangId, sari } = fixture.agency;
  const id = randomUUID();
  await fixture.run(
    `INSERT INTO cases (instansi_id, id, rule, unit_id, assignment_id, local_day, assurance_level, state,
       review_by, numbers)
     VALUES ($1, $2, 'burst', $3, $4, '2026-11-23', 'open', $5, '2026-12-10', '{}')`,
    [instansiId, id, bidangId, sari.assignmentId, state],
  );
  return id;
}

async function object(days = '[2026-11-01,2026-12-01)'): Promise<void> {
  const { instansiId, sari } = fixture.agency;
  await fixture.run(
    `INSERT INTO objections (instansi_id, user_id, assignment_id, kind, figure_id, days, text, filed_at)
     VALUES ($1, $2, $3, 'figure', $4, $5, 'periksa lagi', $6)`,
    [instansiId, RUDI, sari.assignmentId, figure, days, AT],
  );
}

const decided = (id: string, action: string, actor: string): Promise<void> =>
  fixture.run(
    `INSERT INTO decisions (instansi_id, case_id, action, reason, actor_id, rule_version, at)
     VALUES ($1, $2, $3, 'genuine', $4, 1, $5)`,
    [fixture.agency.instansiId, id, action, actor, AT],
  );

describe('agreed_action', () => {
  const agreed = (id: string, user: string, action: string): Promise<unknown> =>
    fixture.value('(SELECT agreed_action(c, $2, $3) FROM cases c WHERE id = $1)', [
      id,
      user,
      action,
    ]);

  it.each(['release', 'exclude'])('is what one reviewer wishes: %s', async (action) => {
    expect(await agreed(await newCase('open'), RUDI, action)).toBe(action);
  });

  it('after an objection is a proposal, until another one wishes the same', async () => {
    const id = await newCase('open');
    await object();
    expect(await agreed(id, RUDI, 'exclude')).toBe('propose_exclusion');
    await decided(id, 'propose_exclusion', RUDI);
    expect(await agreed(id, RUDI, 'exclude')).toBeNull();
    expect(await agreed(id, DEWI, 'exclude')).toBe('exclude');
    expect(await agreed(id, RUDI, 'release')).toBe('release');
  });

  it('begins again with a proposal after a decision', async () => {
    const id = await newCase('released');
    await object();
    await decided(id, 'propose_exclusion', RUDI);
    await decided(id, 'release', DEWI);
    expect(await agreed(id, DEWI, 'exclude')).toBe('propose_exclusion');
  });

  it('does not let anybody take back the own exclusion', async () => {
    const id = await newCase('excluded');
    await object();
    await decided(id, 'exclude', RUDI);
    expect(await agreed(id, RUDI, 'release')).toBeNull();
    expect(await agreed(id, DEWI, 'release')).toBe('release');
  });

  it('is not touched by an objection about other days', async () => {
    const id = await newCase('open');
    await object('[2026-10-01,2026-11-23)');
    expect(await agreed(id, RUDI, 'exclude')).toBe('exclude');
  });
});

describe('case_refusal', () => {
  const refusal = (id: string | null, user: string, state: string): Promise<unknown> =>
    fixture.value(
      '(SELECT case_refusal(c, $2, $3, $4) FROM (SELECT) AS always LEFT JOIN cases c ON c.id = $1)',
      [id, user, state, AT],
    );

  it.each([
    ['open', 'excluded', null],
    ['open', 'released', null],
    ['collecting', 'released', 'case.day-running'],
    ['withdrawn', 'released', 'case.unknown'],
    ['released', 'excluded', 'case.closed'],
    ['counted_by_time', 'excluded', 'case.closed'],
  ])('of a case that is %s and shall be %s is %s', async (state, wished, found) => {
    expect(await refusal(await newCase(state), RUDI, wished)).toBe(found);
  });

  it.each([
    ['released', 'excluded', null],
    ['excluded', 'released', null],
    ['excluded', 'excluded', 'case.closed'],
  ])('of an objected case that is %s and shall be %s is %s', async (state, wished, found) => {
    const id = await newCase(state);
    await object();
    expect(await refusal(id, RUDI, wished)).toBe(found);
  });

  it('is that there is none, for a case below the own unit as for none at all', async () => {
    expect(await refusal(await newCase('open'), AT_HOME, 'released')).toBe('case.unknown');
    expect(await refusal(null, RUDI, 'released')).toBe('case.unknown');
  });
});
