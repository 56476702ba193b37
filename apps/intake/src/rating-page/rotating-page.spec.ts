import { deriveKeys, generateCode, rotatingCode, stepAt } from '@app/codes';
import { Browser } from '../../../../test/support/intake/browser.js';
import { type Intake, startIntake, TEST_SECRET } from '../../../../test/support/intake/intake.js';

const { display } = deriveKeys(TEST_SECRET);
/** the intake's clock starts at 09.00 in Jakarta */
const TODAY = '2026-11-22';

let intake: Intake;
let code: string;
let step: number;

beforeEach(async () => {
  intake = await startIntake();
  code = intake.target({ channel: 'display' });
  step = stepAt(intake.now());
});

afterEach(() => intake.close());

const shown = (atStep = step): string => rotatingCode(code, atStep, () => TODAY, display);

async function rate(text: string, browser = new Browser(intake.app)): Promise<void> {
  const answer = await browser.tap(await browser.open(`/R/${text}`), 4);
  expect(answer.status).toBe(201);
}

it.each([
  ['this minute', 0, 'present'],
  ['two minutes ago', -2, 'present'],
  ['one minute ahead', 1, 'present'],
  ['three minutes ago', -3, 'open'],
  ['two minutes ahead', 2, 'open'],
  ['five minutes ago, sent on in a chat', -5, 'open'],
  ['an hour ago', -60, 'open'],
])('a code of %s is worth what it proves', async (_, age, level) => {
  await rate(shown(step + age));
  const loweredBy = level === 'open' ? 'late' : null;
  intake.store.assertOnly({ code, level, loweredBy, displayStep: step + age });
});

it('a code with another seal is kept as open', async () => {
  await rate(`${shown().slice(0, -1)}${shown().endsWith('0') ? '1' : '0'}`);
  intake.store.assertOnly({ code, level: 'open', loweredBy: 'invalid', displayStep: null });
});

it('a code of a revoked display is kept as open', async () => {
  code = intake.target({ channel: 'display', state: 'revoked' });
  await rate(shown());
  intake.store.assertOnly({ level: 'open', loweredBy: 'invalid' });
});

it('a code of no counter is as unknown as any other', async () => {
  code = generateCode();
  const browser = new Browser(intake.app);
  const [rotating, typed] = [await browser.open(`/R/${shown()}`), await browser.open(`/R/${code}`)];
  expect([rotating.status, typed.status]).toEqual([404, 404]);
  const nameless = (html: string): string => html.replaceAll(/[0-9A-Z]{9,}/g, '…');
  expect(nameless(rotating.html)).toBe(nameless(typed.html));
});

it('the page may be opened in time and answered within 30 minutes', async () => {
  const browser = new Browser(intake.app);
  const page = await browser.open(`/R/${shown()}`);
  intake.pass(29.9);
  await browser.tap(page, 4);
  intake.store.assertOnly({ level: 'present', loweredBy: null, displayStep: step });
});

it('later its rating is kept as open', async () => {
  const browser = new Browser(intake.app);
  const page = await browser.open(`/R/${shown()}`);
  intake.pass(31);
  await browser.tap(page, 4);
  intake.store.assertOnly({ level: 'open', loweredBy: 'late' });
});

it('without cookies its rating is kept as open', async () => {
  await rate(shown(), new Browser(intake.app, { cookies: false }));
  intake.store.assertOnly({ level: 'open', loweredBy: 'no_cookie' });
});

it('a page handed to another browser is kept as open', async () => {
  const page = await new Browser(intake.app).open(`/R/${shown()}`);
  const other = new Browser(intake.app);
  await other.open(`/R/${shown()}`);
  await other.tap(page, 4);
  intake.store.assertOnly({ level: 'open', loweredBy: 'no_cookie' });
});

it('one page sent twice at once is one rating', async () => {
  const browser = new Browser(intake.app);
  const page = await browser.open(`/R/${shown()}`);
  const answers = await Promise.all([browser.tap(page, 4), browser.tap(page, 4)]);
  expect(answers.map(({ status }) => status)).toEqual([201, 201]);
  intake.store.assertOnly({ level: 'present' });
});

it('link previews and 500 more views take nothing from who comes after', async () => {
  const views = Array.from({ length: 500 }, () => new Browser(intake.app).open(`/R/${shown()}`));
  expect(new Set((await Promise.all(views)).map(({ status }) => status))).toEqual(new Set([200]));
  await rate(shown());
  intake.store.assertOnly({ level: 'present' });
});

it('looks the same from outside whatever it proves', async () => {
  const late = shown(step - 60);
  const invalid = `${shown().slice(0, 10)}${'0'.repeat(16)}`;
  const seen = await Promise.all(
    [shown(), late, invalid].map(async (text) => {
      const browser = new Browser(intake.app);
      const page = await browser.open(`/R/${text}`);
      const saved = await browser.tap(page, 4);
      return [page, saved].map(({ status, html, headers }) => ({
        status,
        html: withoutIds(html),
        headers: Object.keys(headers).toSorted(),
      }));
    }),
  );
  expect(seen[1]).toEqual(seen[0]);
  expect(seen[2]).toEqual(seen[0]);
});

/** Permits, receipts, edit tokens and the scanned text itself differ from visit to visit. */
function withoutIds(html: string): string {
  return html
    .replaceAll(/(name="(?:permit|edit|receipt)" value=")[^"]*/g, (_, start: string) => start)
    .replaceAll(/\/R\/[0-9A-Z]{26}/g, '/R/…')
    .replaceAll(/[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/g, 'receipt')
    .replaceAll(/[0-9A-Z]{12}/g, 'receipt');
}

it('typed in small letters it leads to the same page', async () => {
  const answer = await new Browser(intake.app).open(`/r/${shown().toLowerCase()}`);
  expect([answer.status, answer.headers.location]).toEqual([308, `/R/${shown()}`]);
});

it.each([-600, -300, 300, 600])(
  'a server clock that jumps by %i seconds loses no rating',
  async (seconds) => {
    const text = shown();
    intake.pass(seconds / 60);
    await rate(text);
    intake.store.assertOnly({ level: 'open', loweredBy: 'late' });
    await rate(rotatingCode(code, stepAt(intake.now()), () => TODAY, display));
    intake.store.assertStored(2);
  },
);
