import { FunctionFixture, rowOf } from '../../../../test/support/database/function-fixture.js';

const AT = '2026-11-23T02:00:00Z';
const after = (minutes: number, seconds = 0): string =>
  new Date(Date.parse(AT) + minutes * 60_000 + seconds * 1000).toISOString();

let fixture: FunctionFixture;
let version: unknown;

beforeAll(async () => {
  fixture = await FunctionFixture.open();
  version = await fixture.value('(SELECT id FROM instrument_versions)');
});

afterAll(() => fixture.close());

describe('hour_block_of', () => {
  it.each([
    ['00:00', 0],
    ['07:59:59.999', 0],
    ['08:00', 1],
    ['11:59:59', 1],
    ['12:00', 2],
    ['16:59:59', 2],
    ['17:00', 3],
    ['23:59:59', 3],
  ])('puts %s into block %i', async (time, block) => {
    expect(await fixture.value('hour_block_of($1)', [`2026-11-23 ${time}`])).toBe(block);
  });
});

describe('is_closed', () => {
  const isClosed = (rating: object, tap: boolean, at: string): Promise<unknown> =>
    fixture.value(`is_closed(${rowOf('ratings', 1)}, $2, $3)`, [JSON.stringify(rating), tap, at]);
  const ON_PHONE = { source: 'page', channel: 'poster', received_at: AT };
  const ON_SCREEN = { source: 'page', channel: 'kiosk', received_at: AT };

  it.each([
    ['the tap on a phone after 5 minutes', ON_PHONE, true, after(5), false],
    ['the tap on a phone a second later', ON_PHONE, true, after(5, 1), true],
    ['details on a phone after 30 minutes', ON_PHONE, false, after(30), false],
    ['details on a phone a second later', ON_PHONE, false, after(30, 1), true],
    ['the tap on a shared screen at once', ON_SCREEN, true, AT, true],
    ['details on a shared screen after 5 minutes', ON_SCREEN, false, after(5), false],
    ['details on a shared screen a second later', ON_SCREEN, false, after(5, 1), true],
    ['the tap through the API of a kiosk', { ...ON_SCREEN, source: 'api' }, true, after(5), false],
    ['what has lost its exact time', { ...ON_PHONE, received_at: null }, false, AT, true],
  ])('judges %s', async (_, rating, tap, at, closed) => {
    expect(await isClosed(rating, tap, at)).toBe(closed);
  });
});

describe('ticket_flaw', () => {
  const OWN = '00000000-0000-4000-8000-000000000001';
  const OTHER = '00000000-0000-4000-8000-000000000002';
  const CALLED = { hash: '\\x01', spent: false, valid_until: after(60), counter_id: OWN };

  it.each([
    ['good', CALLED, AT, OWN, null],
    ['good in its last moment', CALLED, after(60), OWN, null],
    ['invalid, where there is none', {}, AT, OWN, 'invalid'],
    ['late', CALLED, after(60, 1), OWN, 'late'],
    ['uncalled', { ...CALLED, counter_id: null }, AT, OWN, 'uncalled'],
    ['spent by another in the batch', CALLED, AT, OTHER, 'spent'],
    ['spent by another before', { ...CALLED, spent: true, rating_id: OTHER }, AT, OWN, 'spent'],
    ['spent by a forgotten one', { ...CALLED, spent: true }, AT, OWN, 'spent'],
    ['its own, however late', { ...CALLED, spent: true, rating_id: OWN }, after(99), OWN, null],
  ])('finds a ticket %s', async (_, ticket, at, first, flaw) => {
    const parameters = [JSON.stringify(ticket), OWN, at, first];
    expect(await fixture.value(`ticket_flaw(${rowOf('tickets', 1)}, $2, $3, $4)`, parameters)).toBe(
      flaw,
    );
  });
});

describe('fitting_answers', () => {
  const BOTH = { alasan_lama: 1, alasan_ramah: 1, prosedur: 3 };

  it.each([
    [1, { alasan_lama: 1 }],
    [2, { alasan_lama: 1 }],
    [3, { alasan_ramah: 1 }],
    [4, { alasan_ramah: 1 }],
  ])('keeps of a tap on %i its half of the reasons', async (overall, reasons) => {
    const answers = JSON.stringify({ overall, ...BOTH });
    expect(await fixture.value('fitting_answers($1, $2)', [version, answers])).toEqual({
      overall,
      prosedur: 3,
      ...reasons,
    });
  });
});

describe('invalid_field', () => {
  it.each([
    [{ overall: 4, prosedur: 1, alasan_ramah: 1 }, null],
    [{}, null],
    [{ overall: 5 }, 'score'],
    [{ overall: '4' }, 'score'],
    [{ overall: 4, prosedur: 0 }, 'answers.prosedur'],
    [{ overall: 4, waktu: 9, biaya: 9 }, 'answers.biaya'],
    [{ overall: 0, biaya: 9 }, 'score'],
    [{ overall: 4, unheard: 1 }, 'answers.unheard'],
  ])('finds in %j: %s', async (answers, field) => {
    const parameters = [version, JSON.stringify(answers)];
    expect(await fixture.value('invalid_field($1, $2)', parameters)).toBe(field);
  });
});

describe('stated_answers', () => {
  it.each([
    [{}, {}],
    [{ score: 2 }, { overall: 2 }],
    [{ answers: { waktu: 1 } }, { waktu: 1 }],
    [
      { score: 2, answers: { waktu: 1, overall: 4 } },
      { overall: 2, waktu: 1 },
    ],
  ])('takes from %j: %j', async (command, answers) => {
    expect(await fixture.value('stated_answers($1)', [JSON.stringify(command)])).toEqual(answers);
  });
});
