import { Browser } from '../../../../test/support/intake/browser.js';
import { type Intake, startIntake } from '../../../../test/support/intake/intake.js';

let intake: Intake;

beforeEach(async () => {
  intake = await startIntake();
});

afterEach(() => intake.close());

describe('coming Back with the cookie', () => {
  it('within five minutes says that a rating stands, not which, and changes it', async () => {
    const code = intake.target();
    const browser = new Browser(intake.app);
    await browser.tap(await browser.open(`/R/${code}`), 2);
    intake.pass(3);
    const back = await browser.open(`/R/${code}`);
    expect(back.html).toContain('sudah tersimpan dan masih dapat diubah');
    await browser.tap(back, 3);
    intake.store.assertOnly({ score: 3 });
  });

  it('keeps that another officer served, and does not show it', async () => {
    const code = intake.target();
    const browser = new Browser(intake.app);
    await browser.tap(await browser.open(`/R/${code}`), 2, { notThisOfficer: '1' });
    const back = await browser.open(`/R/${code}`);
    expect(back.html).not.toMatch(/<input[^>]*checked/);
    expect(back.html).toContain(
      'Bila tadi dipilih “Bukan petugas ini”, pilihan itu tetap berlaku.',
    );
    await browser.tap(back, 3);
    intake.store.assertOnly({ score: 3, officerRejected: true });
  });

  it.each([0, 4, 6, 29, 31])(
    'after %i minutes is the same page, whatever was tapped',
    async (minutes) => {
      const code = intake.target();
      const browsers = [1, 2, 3, 4].map(() => new Browser(intake.app));
      for (const [index, browser] of browsers.entries()) {
        const said: Record<string, string> = index % 2 === 0 ? {} : { notThisOfficer: '1' };
        await browser.tap(await browser.open(`/R/${code}`), index + 1, said);
      }
      intake.pass(minutes);
      const pages = await Promise.all(browsers.map((browser) => browser.open(`/R/${code}`)));
      const bytes = pages.map(({ html }) => html.replace(/name="permit" value="[^"]*"/, ''));
      expect(new Set(bytes).size).toBe(1);
      expect(bytes[0]).not.toMatch(/<input[^>]*checked/);
    },
  );

  it('later says so and gives a new rating', async () => {
    const code = intake.target();
    const browser = new Browser(intake.app);
    await browser.tap(await browser.open(`/R/${code}`), 2);
    intake.pass(6);
    const back = await browser.open(`/R/${code}`);
    expect(back.html).toContain('sudah tersimpan. Ketukan berikut menjadi penilaian baru.');
    await browser.tap(back, 3);
    intake.store.assertStored(2);
  });

  it('under another code starts afresh', async () => {
    const browser = new Browser(intake.app);
    await browser.tap(await browser.open(`/R/${intake.target()}`), 2);
    const other = await browser.open(`/R/${intake.target()}`);
    expect(other.html).not.toContain('sudah tersimpan');
    await browser.tap(other, 2);
    intake.store.assertStored(2);
  });

  it('with a cookie that was tampered with starts afresh', async () => {
    const code = intake.target();
    const browser = new Browser(intake.app);
    await browser.tap(await browser.open(`/R/${code}`), 2);
    const value = browser.cookie('suara-edit')?.value ?? '';
    for (const cookie of [value.slice(0, -1), `${value}x`, 'x', value.toUpperCase()]) {
      const stranger = new Browser(intake.app, { headers: { cookie: `suara-edit=${cookie}` } });
      const page = await stranger.open(`/R/${code}`);
      expect([page.status, page.html.includes('sudah tersimpan')]).toEqual([200, false]);
    }
  });
});

describe('cookies', () => {
  it('are httpOnly, lax, and secure where the address is https', async () => {
    const secure = await startIntake('https://suara.example.go.id');
    const browser = new Browser(secure.app);
    const code = secure.target();
    await browser.tap(await browser.open(`/R/${code}`), 2);
    const edit = `; Max-Age=1800; Path=/R/${code}; HttpOnly; Secure; SameSite=Lax`;
    expect(browser.cookie('suara-edit')?.attributes).toBe(edit);
    const nonce = '; Max-Age=86400; Path=/; HttpOnly; Secure; SameSite=Lax';
    expect(browser.cookie('__Host-suara')?.attributes).toBe(nonce);
    await secure.close();
  });

  it('work over plain http', async () => {
    const browser = new Browser(intake.app);
    await browser.open(`/R/${intake.target()}`);
    expect(browser.cookie('suara')?.attributes).toBe(
      '; Max-Age=86400; Path=/; HttpOnly; SameSite=Lax',
    );
  });
});
