import { Browser, type Page } from '../../../../test/support/intake/browser.js';
import { type Intake, startIntake } from '../../../../test/support/intake/intake.js';

const PATH = '/perangkat-dinas';
const MARKED = 'Peramban ini ditandai sebagai perangkat dinas.';
const UNMARKED = 'Peramban ini tidak ditandai.';

let intake: Intake;
let browser: Browser;

beforeEach(async () => {
  intake = await startIntake();
  browser = new Browser(intake.app);
});

afterEach(() => intake.close());

/** Presses the page's one button, and follows. */
async function press(action: 'mark' | 'unmark', by = browser, path = PATH): Promise<Page> {
  const page = await by.open(path);
  const form = page.form('name="action"');
  expect(form.html).toContain(`value="${action}"`);
  const answer = await by.submit(form, { action });
  expect(answer.status).toBe(303);
  return by.open(String(answer.headers['location']));
}

describe('the page for devices of the office', () => {
  it('marks the browser for a year with one word, and takes it back, without a script', async () => {
    const before = await browser.open(PATH);
    expect(before.html).toContain(UNMARKED);
    expect(before.html).not.toContain('<script');
    expect((await press('mark')).html).toContain(MARKED);
    const { value, attributes } = browser.cookie('suara-dinas')!;
    expect(value).toBe('staff');
    expect(attributes.split('; ').sort()).toEqual(
      ['', 'HttpOnly', 'Max-Age=31536000', 'Path=/', 'SameSite=Lax'].sort(),
    );
    expect((await press('unmark')).html).toContain(UNMARKED);
    expect(browser.cookie('suara-dinas')?.attributes).toContain('Max-Age=0');
  });

  it('speaks English too, also after the button', async () => {
    const page = await press('mark', browser, `${PATH}?lang=en`);
    expect(page.html).toContain('This browser is marked as an office device.');
    expect(page.html).toContain(`href="${PATH}?lang=id"`);
  });

  it('shows what the browser has kept: nothing where it refuses cookies, and says what to do', async () => {
    const page = await press('mark', new Browser(intake.app, { cookies: false }));
    expect(page.html).toContain(UNMARKED);
    expect(page.html).toContain('peramban menolak kuki');
  });

  it('does nothing that is not asked, and nothing for another site', async () => {
    expect((await browser.post(PATH, { action: 'always' })).status).toBe(400);
    expect((await browser.post(PATH, {})).status).toBe(400);
    const lured = new Browser(intake.app, { headers: { 'sec-fetch-site': 'cross-site' } });
    expect((await lured.post(PATH, { action: 'mark' })).status).toBe(403);
    expect(browser.cookie('suara-dinas')).toBeUndefined();
    expect(lured.cookie('suara-dinas')).toBeUndefined();
  });

  it('binds the mark to the host over https', async () => {
    const secure = await startIntake('https://suara.example.go.id');
    try {
      const visitor = new Browser(secure.app);
      await visitor.submit((await visitor.open(PATH)).form('name="action"'), { action: 'mark' });
      expect(visitor.cookie('__Host-suara-dinas')?.attributes).toMatch(/; Secure/);
      expect((await visitor.open(PATH)).html).toContain(MARKED);
    } finally {
      await secure.close();
    }
  });
});

describe('a rating from a marked browser', () => {
  const bytesOf = ({ html }: Page): string =>
    html
      .replace(/[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/g, 'receipt')
      .replace(/name="(permit|edit|receipt)" value="[^"]*"/g, '$1');

  it('says so until the mark is taken back, and no byte of its pages does', async () => {
    const code = intake.target();
    const rate = async (by: Browser): Promise<string[]> => {
      const page = await by.open(`/R/${code}`);
      return [page, await by.tap(page, 3)].map(bytesOf);
    };
    const plain = await rate(new Browser(intake.app));
    expect(intake.store.lastTrace()).toMatchObject({ staffDevice: false });
    await press('mark');
    expect(await rate(browser)).toEqual(plain);
    expect(intake.store.lastTrace()).toMatchObject({ staffDevice: true });
    expect(intake.store.statuses()).toEqual(['counted', 'counted']);
    intake.pass(24 * 60);
    await press('unmark');
    await rate(browser);
    expect(intake.store.lastTrace()).toMatchObject({ staffDevice: false });
  });
});
