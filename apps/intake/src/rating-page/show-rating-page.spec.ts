import { Browser } from '../../../../test/support/browser.js';
import { type Intake, startIntake } from '../../../../test/support/intake.js';

let intake: Intake;

beforeEach(async () => {
  intake = await startIntake();
});

afterEach(() => intake.close());

describe('coming Back with the cookie', () => {
  it('within five minutes shows what stands and changes it', async () => {
    const code = intake.place();
    const browser = new Browser(intake.app);
    await browser.tap(await browser.open(`/R/${code}`), 2);
    intake.pass(3);
    const back = await browser.open(`/R/${code}`);
    expect(back.html).toContain('Penilaian Anda tadi: Kurang baik.');
    await browser.tap(back, 3);
    intake.store.assertOnly({ score: 3 });
  });

  it('keeps that another officer served', async () => {
    const code = intake.place();
    const browser = new Browser(intake.app);
    await browser.tap(await browser.open(`/R/${code}`), 2, { notThisOfficer: '1' });
    const back = await browser.open(`/R/${code}`);
    expect(back.html).toMatch(/name="notThisOfficer" value="1" checked/);
  });

  it('later shows what stands and gives a new rating', async () => {
    const code = intake.place();
    const browser = new Browser(intake.app);
    await browser.tap(await browser.open(`/R/${code}`), 2);
    intake.pass(6);
    const back = await browser.open(`/R/${code}`);
    expect(back.html).toContain(
      'Penilaian Anda tadi: Kurang baik. Ketukan berikut menjadi penilaian baru.',
    );
    await browser.tap(back, 3);
    intake.store.assertStored(2);
  });

  it('under another code starts afresh', async () => {
    const browser = new Browser(intake.app);
    await browser.tap(await browser.open(`/R/${intake.place()}`), 2);
    const other = await browser.open(`/R/${intake.place()}`);
    expect(other.html).not.toContain('Penilaian Anda');
    await browser.tap(other, 2);
    intake.store.assertStored(2);
  });

  it('with a cookie that was tampered with starts afresh', async () => {
    const code = intake.place();
    const browser = new Browser(intake.app);
    await browser.tap(await browser.open(`/R/${code}`), 2);
    const value = browser.cookie('suara-edit')?.value ?? '';
    for (const cookie of [value.slice(0, -1), `${value}x`, 'x', value.toUpperCase()]) {
      const stranger = new Browser(intake.app, { headers: { cookie: `suara-edit=${cookie}` } });
      const page = await stranger.open(`/R/${code}`);
      expect([page.status, page.html.includes('Penilaian Anda')]).toEqual([200, false]);
    }
  });
});

describe('cookies', () => {
  it('are httpOnly, lax, and secure where the address is https', async () => {
    const secure = await startIntake('https://suara.example.go.id');
    const browser = new Browser(secure.app);
    const code = secure.place();
    await browser.tap(await browser.open(`/R/${code}`), 2);
    const edit = `; Max-Age=1800; Path=/R/${code}; HttpOnly; Secure; SameSite=Lax`;
    expect(browser.cookie('suara-edit')?.attributes).toBe(edit);
    const nonce = '; Max-Age=86400; Path=/; HttpOnly; Secure; SameSite=Lax';
    expect(browser.cookie('__Host-suara')?.attributes).toBe(nonce);
    await secure.close();
  });

  it('work over plain http', async () => {
    const browser = new Browser(intake.app);
    await browser.open(`/R/${intake.place()}`);
    expect(browser.cookie('suara')?.attributes).toBe(
      '; Max-Age=86400; Path=/; HttpOnly; SameSite=Lax',
    );
  });
});
