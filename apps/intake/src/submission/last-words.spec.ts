import { Browser, type Page } from '../../../../test/support/intake/browser.js';
import { type Intake, startIntake } from '../../../../test/support/intake/intake.js';
import { fieldsOf, RatingApi } from '../../../../test/support/intake/rating-api.js';

const NIK = '3273011205900001';

let intake: Intake;
let browser: Browser;

beforeEach(async () => {
  intake = await startIntake();
  browser = new Browser(intake.app);
});

afterEach(() => intake.close());

function send(page: Page, action: string, typed: Record<string, string> = {}): Promise<Page> {
  return browser.submit(page.form('class="acts"'), { ...typed, action });
}

async function lastStep(): Promise<Page> {
  const first = await browser.tap(await browser.open(`/R/${intake.target()}`), 3);
  return send(await send(first, 'next'), 'next');
}

describe('the last step of the page', () => {
  it('keeps a comment without its secrets, and a profile under a key of its own', async () => {
    const typed = {
      comment: `Bagus, NIK ${NIK}`,
      'profile.usia': '20_29',
      'profile.pekerjaan': '',
    };
    const done = await send(await lastStep(), 'next', typed);
    expect(done.html).toContain('Terima kasih');
    expect(done.html).not.toContain(NIK);
    const [id = ''] = intake.store.ids();
    intake.store.assertOnly({
      comment: { text: 'Bagus, NIK [nomor dihapus]', redacted: 1 },
      profile: { usia: '20_29' },
    });
    expect(intake.store.profileKeyOf(id)).toMatch(/^[0-9a-f]{64}$/);
  });

  it('takes an answer back with "Tidak ingin menjawab"', async () => {
    const last = await lastStep();
    await send(last, 'next', { 'profile.usia': '20_29' });
    await send(last, 'next', { 'profile.usia': 'none' });
    intake.store.assertOnly({ profile: { usia: null }, comment: undefined });
  });

  it('comes again with what was entered, up to 500 characters, when the comment is too long', async () => {
    const typed = { comment: `${NIK} ${'é'.repeat(600)}<b>`, 'profile.jenis_kelamin': 'perempuan' };
    const again = await send(await lastStep(), 'next', typed);
    expect(again.status).toBe(400);
    expect(again.html).toContain('lebih dari 500 huruf');
    expect(again.html).toMatch(/<textarea[^>]*>\[nomor dihapus\] é{484}<\/textarea>/);
    expect(again.html).toMatch(/<option selected value="perempuan"|value="perempuan" selected/);
    expect(again.html).not.toContain(NIK);
    intake.store.assertCommitted(1);
  });

  it('does not send the original back when the database is gone', async () => {
    const last = await lastStep();
    intake.store.goAway();
    const failed = await send(last, 'next', { comment: `NIK ${NIK}` });
    expect(failed.status).toBe(503);
    expect(failed.html).not.toContain(NIK);
    intake.store.comeBack();
    await browser.submit(failed.form('Kirim ulang'), {});
    intake.store.assertOnly({ comment: { text: 'NIK [nomor dihapus]', redacted: 0 } });
  });

  it('escapes what looks like a page', async () => {
    const again = await send(await lastStep(), 'next', {
      comment: `</textarea><b>${'x'.repeat(600)}`,
    });
    expect(again.html).toContain('&lt;/textarea');
  });

  it.each([
    ['profile.usia', '200'],
    ['profile.nama', 'Budi'],
  ])('refuses %s = %s by name', async (field, value) => {
    const refused = await send(await lastStep(), 'next', { [field]: value });
    expect(refused.status).toBe(400);
    expect(refused.html).toContain(`<code>${field}</code>`);
  });
});

describe('the JSON API', () => {
  const body = (more: object): object => ({
    id: '4be0643f-1d98-4573-97cd-ca98a65347dd',
    code: intake.target(),
    score: 4,
    ...more,
  });

  it('takes comment and profile with the rating; the same again is the same rating', async () => {
    const api = new RatingApi(intake);
    const sent = body({ comment: `wa 0812 3456 7890`, profile: { disabilitas: 'tidak' } });
    const first = await api.submit(sent);
    expect(first.status).toBe(201);
    expect(await api.submit(sent)).toEqual(first);
    intake.store.assertOnly({
      comment: { text: 'wa [nomor dihapus]', redacted: 1 },
      profile: { disabilitas: 'tidak' },
    });
    const token = first.body['editToken'];
    expect((await api.change(first.body['id'], token, { comment: null })).status).toBe(200);
    intake.store.assertOnly({ comment: null });
  });

  it.each([
    [{ comment: 'x'.repeat(501) }, 'comment'],
    [{ comment: 7 }, 'comment'],
    [{ profile: { usia: 20 } }, 'profile.usia'],
    [{ profile: { nama: 'Budi' } }, 'profile.nama'],
    [{ profile: 'x' }, 'profile'],
  ])('refuses %j, naming %s', async (more, field) => {
    const refused = await new RatingApi(intake).submit(body(more));
    expect(refused.status).toBe(400);
    expect(new Set(fieldsOf(refused))).toEqual(new Set([field]));
    intake.store.assertStored(0);
  });

  it('answers 500 characters of emoji', async () => {
    expect((await new RatingApi(intake).submit(body({ comment: '😀'.repeat(500) }))).status).toBe(
      201,
    );
  });
});
