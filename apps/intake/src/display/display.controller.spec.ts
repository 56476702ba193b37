import { generateAccessKey, generateCode } from '@app/codes';
import { aTarget } from '../../../../test/support/intake/a-target.js';
import { Browser, type Page } from '../../../../test/support/intake/browser.js';
import { type Intake, startIntake } from '../../../../test/support/intake/intake.js';
import type { DisplayNews } from './display.controller.js';

const SECRET = generateAccessKey(() => Buffer.alloc(17, 0xa7));

let intake: Intake;
let code: string;

beforeEach(async () => {
  intake = await startIntake('https://suara.example.go.id');
  code = generateCode();
  intake.displays.addDisplay(SECRET, aTarget({ code, channel: 'display' }));
});

afterEach(() => intake.close());

const open = (path: string): Promise<Page> => new Browser(intake.app).open(path);
const askNews = async (clock = ''): Promise<DisplayNews> =>
  JSON.parse((await open(`/D/${SECRET}/menit?jam=${clock}`)).html) as DisplayNews;

describe('the page of a display', () => {
  it('says where, what to do and what is never asked, with a clock of the place', async () => {
    const { status, html } = await open(`/D/${SECRET}`);
    expect(status).toBe(200);
    for (const text of ['Loket 3', 'Pindai dan nilai', 'NIK', 'Scan and rate', '>09.00<']) {
      expect(html).toContain(text);
    }
    expect(html).toContain(`/R/${code.slice(0, 3)}-${code.slice(3, 6)}-${code.slice(6)}`);
  });

  it('loads itself anew after this minute where there is no JavaScript', async () => {
    const { html } = await open(`/D/${SECRET}`);
    expect(html).toContain('<noscript><meta http-equiv="refresh" content="61"/></noscript>');
    intake.pass(0.5);
    expect((await open(`/D/${SECRET}`)).html).toContain('content="31"');
  });

  it('draws another code each minute, and nothing of the minutes to come', async () => {
    const first = await open(`/D/${SECRET}`);
    expect((await open(`/D/${SECRET}`)).html).toBe(first.html);
    expect(first.html.match(/<svg/g)).toHaveLength(1);
    const before = await askNews();
    intake.pass(1);
    expect((await askNews()).svg).not.toBe(before.svg);
  });

  it('keeps to its own style and its own script', async () => {
    const { headers } = await open(`/D/${SECRET}`);
    const policy = String(headers['content-security-policy']);
    expect(policy).toMatch(
      /^default-src 'none'; style-src 'sha256-[^']+'; script-src 'self'; connect/,
    );
    expect(policy).not.toMatch(/unsafe|https?:/);
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['set-cookie']).toBeUndefined();
  });

  it('has its script beside it, in the language of old tablets', async () => {
    const { status, html, headers } = await open('/layar.js');
    expect([status, headers['content-type']]).toEqual([200, 'text/javascript; charset=utf-8']);
    expect(html).not.toMatch(/=>|`|\b(const|let|fetch|async)\b/);
    expect(() => new Function(html)).not.toThrow();
  });

  it.each(['not-a-link', generateAccessKey()])('is not there for %s', async (secret) => {
    const { status, html } = await open(`/D/${secret}`);
    expect(status).toBe(404);
    expect(html).toContain('Minta tautan baru kepada administrator');
  });

  it('is gone once it was revoked', async () => {
    intake.displays.revoke(SECRET);
    expect((await open(`/D/${SECRET}`)).status).toBe(404);
    expect((await open(`/D/${SECRET}/menit`)).status).toBe(404);
  });
});

describe('what the page asks for each minute', () => {
  it('is the code, the time, and how long it stands', async () => {
    intake.pass(0.25);
    expect(await askNews()).toEqual({
      svg: expect.stringContaining('<svg'),
      now: intake.now().getTime(),
      utcOffsetMinutes: 420,
      secondsLeft: 45,
      version: expect.stringMatching(/^[0-9a-f]{12}$/),
    });
  });

  it.each([
    ['right', 0, 0],
    ['ten minutes fast', 600_000, 600],
    ['ten minutes slow', -600_000, -600],
    ['of another year', -3e11, -2_592_000],
  ])('notes a clock that is %s', async (_, off, seconds) => {
    await askNews(String(intake.now().getTime() + off));
    expect(intake.displays.seen).toEqual([{ at: intake.now(), clockOffSeconds: seconds }]);
  });

  it.each(['', 'yesterday', '-1', '1e3', '9'.repeat(16)])(
    'takes no clock from "%s"',
    async (clock) => {
      await askNews(clock);
      expect(intake.displays.seen).toEqual([{ at: intake.now(), clockOffSeconds: null }]);
    },
  );
});

it('shows the code of the server’s minute, whatever the tablet’s clock says', async () => {
  const clocks = [0, 600_000].map((off) => String(intake.now().getTime() + off));
  expect((await askNews(clocks[1])).svg).toBe((await askNews(clocks[0])).svg);
});
