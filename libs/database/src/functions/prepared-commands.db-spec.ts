import { rosterShift } from '../../../../test/support/database/agency.js';
import { FunctionFixture } from '../../../../test/support/database/function-fixture.js';
import { submitCommand } from '../../../../test/support/intake/rating-commands.js';
import { expandSql } from '../statements/expand-sql.js';
import { readVocabulary } from '../statements/vocabulary.js';

/** 09.00 in Jakarta */
const AT = new Date('2026-11-23T02:00:00Z');

type Row = Record<string, unknown>;

/** Each with the steps that it reads, in their order. */
const STEPS = {
  command: 'read_commands($1::jsonb)',
  issued: 'codes_of_batch(command)',
  submit: 'submitted_commands(command, issued)',
  target: 'targets_of(submit, issued)',
  place: 'places_of(target)',
  officer: 'officers_of(submit, target)',
  checked: 'checked_answers(submit)',
  gathered: 'gathered_commands(command, submit, target, place, officer, checked)',
  beyond: 'ratings_beyond_quota(gathered)',
  prepared: 'prepared_commands($1::jsonb)',
};

let fixture: FunctionFixture;
let counter: string;

beforeAll(async () => {
  fixture = await FunctionFixture.open();
  counter = fixture.agency.codes.counter;
  await rosterShift(fixture.owner, fixture.agency, {
    counterId: fixture.agency.counterId,
    assignmentId: fixture.agency.sari.assignmentId,
    from: new Date('2026-11-23T01:00:00Z'),
    to: new Date('2026-11-23T09:00:00Z'),
  });
});

afterAll(() => fixture.close());

/** The rows of one step for a batch, in the order of its commands where they have one. */
async function step(name: keyof typeof STEPS, commands: object[]): Promise<Row[]> {
  const parts = Object.entries(STEPS).map(([one, call]) => `${one} AS ({{${call}}})`);
  const sql = `WITH ${parts.join(', ')} SELECT to_jsonb(s) AS row FROM ${name} AS s
    ORDER BY to_jsonb(s) -> 'ordinality'`;
  const rows: { row: Row }[] = await fixture.owner.query(expandSql(sql, readVocabulary()), [
    JSON.stringify(commands),
  ]);
  return rows.map(({ row }) => row);
}

const tap = (more: object = {}): object => submitCommand({ code: counter, at: AT, ...more });
const unknown = (): object => tap({ code: 'UNKNOWN' });

it('read_commands tells which command is alone, and when its page was seen', async () => {
  const id = '00000000-0000-4000-8000-000000000001';
  const commands = [
    tap({ id }),
    { ...tap({ op: 'amend', id }), answers: null },
    tap({ visitor: 'ab' }),
    tap({ visitor: 'ab' }),
    tap({ visitor: 'cd', score: 3, answers: { waktu: 1 }, seenAt: '2026-11-23T01:00:00Z' }),
    tap({ visitor: null }),
  ];
  const rows = await step('command', commands);
  expect(rows.map(({ alone }) => alone)).toEqual([false, false, false, false, true, true]);
  expect(rows[4]).toMatchObject({ ordinality: 5, all_answers: { overall: 3, waktu: 1 } });
  expect(new Date(String(rows[4]!['seen_at']))).toEqual(new Date('2026-11-23T01:30:00Z'));
});

it('codes_of_batch finds each code of a new rating once', async () => {
  const { unit, badge } = fixture.agency.codes;
  const commands = [
    tap(),
    tap(),
    tap({ code: unit }),
    unknown(),
    tap({ op: 'amend', code: badge }),
  ];
  const rows = await step('issued', commands);
  expect(rows.map(({ text }) => text).sort()).toEqual([counter, unit].sort());
  expect(rows[0]).toMatchObject({ time_zone: 'Asia/Jakarta' });
});

it('submitted_commands takes new ratings of codes that exist, on the day of the agency', async () => {
  const late = { at: new Date('2026-11-23T17:00:00Z') };
  const rows = await step('submit', [tap(), unknown(), tap({ op: 'amend' }), tap(late)]);
  expect(rows.map(({ ordinality, agency_day }) => [ordinality, agency_day])).toEqual([
    [1, '2026-11-23'],
    [4, '2026-11-24'],
  ]);
});

it('submitted_commands finds the flaw of a ticket where a level is asked for', async () => {
  const ticket = 'ab'.repeat(32);
  const rows = await step('submit', [tap({ level: 'served', ticket }), tap({ ticket })]);
  expect(rows.map(({ flaw, hash }) => [flaw, hash])).toEqual([
    ['invalid', null],
    [null, null],
  ]);
});

it('targets_of and places_of look a code up once a day', async () => {
  const commands = [tap(), tap(), tap({ at: new Date('2026-11-24T02:00:00Z') })];
  expect(await step('target', commands)).toHaveLength(2);
  const places = await step('place', [...commands, tap({ code: fixture.agency.codes.unit })]);
  const { locationId, serviceIds } = fixture.agency;
  expect(places).toHaveLength(3);
  const here = { time_zone: 'Asia/Jakarta', services: [...serviceIds].reverse() };
  expect(places).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ ...here, text: counter, location_id: locationId }),
      expect.objectContaining({ ...here, text: fixture.agency.codes.unit, location_id: null }),
    ]),
  );
});

it('officers_of looks an officer up once a moment', async () => {
  const early = new Date('2026-11-23T01:10:00Z');
  const rows = await step('officer', [tap(), tap(), tap({ at: early })]);
  const found = rows.map(({ assignment_id: assignment }) => assignment);
  expect(found).toHaveLength(2);
  expect(found).toEqual(expect.arrayContaining([fixture.agency.sari.assignmentId, null]));
});

it('checked_answers looks equal answers up once', async () => {
  const reasons = { answers: { alasan_lama: 1, alasan_ramah: 1 } };
  const rows = await step('checked', [tap(reasons), tap(reasons), tap({ score: 9 })]);
  expect(rows.map(({ field, fitting }) => [field, fitting])).toEqual(
    expect.arrayContaining([
      [null, { overall: 4, alasan_ramah: 1 }],
      ['score', { overall: 9 }],
    ]),
  );
  expect(rows).toHaveLength(2);
});

it('gathered_commands says why a new rating is refused', async () => {
  const commands = [
    tap(),
    tap({ op: 'amend' }),
    unknown(),
    tap({ score: 9 }),
    tap({ serviceId: fixture.agency.serviceIds[1], code: fixture.agency.codes.sharedCounter }),
  ];
  const rows = await step('gathered', commands);
  expect(rows.map(({ refusal }) => refusal)).toEqual([
    null,
    null,
    { outcome: 'unknown_code' },
    { outcome: 'invalid', field: 'score' },
    { outcome: 'invalid', field: 'serviceId' },
  ]);
});

it('gathered_commands names who served, unless the citizen rejects that', async () => {
  const rows = await step('gathered', [tap(), tap({ officerRejected: true })]);
  const { assignmentId } = fixture.agency.sari;
  expect(rows.map(({ served_by: officer }) => officer)).toEqual([assignmentId, null]);
});

it('ratings_beyond_quota counts what claims a screen and is not refused', async () => {
  const onScreen = { level: 'present', displayStep: 7 };
  const commands = [
    tap({ ...onScreen, score: 9 }),
    ...Array.from({ length: 4 }, () => tap(onScreen)),
    tap(),
  ];
  const { id } = commands[4] as { id: string };
  expect(await step('beyond', commands)).toEqual([{ id }]);
});

it('new_ratings puts each value under the name of its column', async () => {
  const command = submitCommand({
    code: fixture.agency.codes.sharedCounter,
    at: AT,
    level: 'present',
    source: 'page',
    score: 3,
    visitor: '00000000000000ab',
    deviceBucket: 7,
    lineHash: 'cd'.repeat(32),
    staffDevice: true,
    displayStep: 8,
    loweredBy: 'no_cookie',
    amendable: false,
  });
  const [{ instrument_version_id: version, ...row }] = (await step('prepared', [command])) as [Row];
  const { instansiId, bidangId, serviceIds, sharedCounterId } = fixture.agency;
  expect(version).toBe(await fixture.value('(SELECT id FROM instrument_versions)'));
  expect(row).toMatchObject({
    instansi_id: instansiId,
    id: command.id,
    unit_id: bidangId,
    location_id: null,
    // the counter offers one service only
    service_id: serviceIds[0],
    counter_id: sharedCounterId,
    assignment_id: null,
    channel: 'poster',
    assurance_level: 'present',
    status: 'counted',
    local_day: '2026-11-23',
    hour_block: 1,
    answers: { overall: 3 },
    source: 'page',
    officer_rejected: false,
    lowered_by: 'no_cookie',
    visitor: '\\x00000000000000ab',
    body_hash: `\\x${command.bodyHash}`,
    receipt_hash: `\\x${command.receiptHash}`,
    device_bucket: 7,
    office_network: false,
    staff_device: true,
    display_step: 8,
    visit: null,
    uncounted_by: null,
    alone: true,
    amendable: false,
    refusal: null,
  });
});

it('rating_columns are all columns of a rating', async () => {
  const named = expandSql('{{rating_columns()}}', readVocabulary()).split(/,\s+/);
  const columns = await fixture.value(
    `(SELECT json_agg(attname) FROM pg_attribute
      WHERE attrelid = 'ratings'::regclass AND attnum > 0 AND NOT attisdropped)`,
  );
  expect([...named].sort()).toEqual([...(columns as string[])].sort());
  expect(Object.keys((await step('prepared', [tap()]))[0]!)).toEqual(expect.arrayContaining(named));
});
