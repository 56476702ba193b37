import { Browser, type Page } from '../../../../test/support/intake/browser.js';
import { type Intake, startIntake } from '../../../../test/support/intake/intake.js';

const RECEIPT = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/;

let intake: Intake;
/** the one browser of the screen, with its cookies */
let screen: Browser;
let code: string;

beforeEach(async () => {
  intake = await startIntake();
  screen = new Browser(intake.app);
});

afterEach(() => intake.close());

const question = (): Promise<Page> => screen.open(`/R/${code}`);

const send = (page: Page, action: string, chosen: Record<string, string> = {}): Promise<Page> =>
  screen.submit(page.form('class="acts"'), { ...chosen, action });

/** A page without what is drawn anew for every rating. */
const bytesOf = ({ html }: Page): string =>
  html.replace(/name="(edit|permit)" value="[^"]*"/g, '$1').replaceAll(code, 'CODE');

describe.each(['kiosk', 'field', 'paper'] as const)('a shared screen (%s)', (channel) => {
  beforeEach(() => {
    code = intake.target({ channel });
  });

  it('keeps every citizen’s rating, however soon the next one comes', async () => {
    for (const score of [1, 4, 4, 2]) {
      const page = await question();
      expect(page.html).not.toContain('sudah tersimpan');
      expect((await screen.tap(page, score)).status).toBe(201);
    }
    intake.store.assertStored(4);
    expect(screen.cookie('suara-edit')).toBeUndefined();
  });

  it('never shows which score was given, a receipt, or a way back to the rating', async () => {
    const pages = [];
    for (const score of [1, 2, 3, 4]) {
      const saved = await screen.tap(await question(), score);
      const rest = await send(saved, 'next');
      pages.push([saved, rest, await send(rest, 'finish'), await question()].map(bytesOf));
    }
    expect(new Set(pages.map((visit) => visit.join())).size).toBe(1);
    const [saved, , thanks, asked] = pages[0] as [string, string, string, string];
    for (const html of [saved, thanks, asked]) {
      expect(html).not.toMatch(RECEIPT);
      expect(html).not.toContain('Salah ketuk');
      expect(html).not.toContain('name="receipt"');
    }
  });

  it('goes back to the question: 30 s after the last touch, 8 s after the thanks', async () => {
    const saved = await screen.tap(await screen.open(`/R/${code}?lang=en`), 3);
    expect(saved.html).toContain(
      `<noscript><meta http-equiv="refresh" content="30;url=/R/${code}"/></noscript>`,
    );
    expect(saved.html).toContain(`<body data-return="/R/${code}" data-when="idle">`);
    const thanks = await send(await send(saved, 'next'), 'finish');
    expect(thanks.html).toContain(`<meta http-equiv="refresh" content="8;url=/R/${code}"/>`);
    const script = await screen.open('/layar-bersama.js');
    expect([script.status, script.html.includes('30000')]).toEqual([200, true]);
    expect(saved.headers['content-security-policy']).toContain("script-src 'self'");
  });

  it('goes back from the question too where it was for one person: another language, news of a tap', async () => {
    const page = await question();
    expect(page.html).toContain('data-when="touched"');
    await screen.tap(page, 1);
    intake.pass(1);
    for (const own of [await screen.open(`/R/${code}?lang=en`), await screen.tap(page, 2)]) {
      expect(own.html).toContain(`<body data-return="/R/${code}" data-when="idle">`);
      expect(own.html).toContain(`content="30;url=/R/${code}"`);
    }
  });

  it('has no link that leads away, from where it would not come back', async () => {
    const page = await question();
    const saved = await screen.tap(page, 2);
    const thanks = await send(await send(saved, 'next'), 'finish');
    const fault = await screen.post(`/R/${code}`, { permit: 'x', score: '9' });
    for (const { html } of [page, saved, thanks, fault]) {
      const links = [...html.matchAll(/<a [^>]*href="([^"]*)"/g)].map(([, address]) => address);
      expect(links.filter((address) => !address!.startsWith(`/R/${code}`))).toEqual([]);
    }
  });

  it('takes one permit for one rating: the first tap stands', async () => {
    const page = await question();
    await screen.tap(page, 1);
    intake.pass(0.1);
    const again = await screen.tap(page, 4, { notThisOfficer: '1' });
    expect(again.status).toBe(201);
    expect(again.html).toContain('Tersimpan');
    intake.store.assertOnly({ score: 1, officerRejected: false });
  });

  it.each([1, 4])('a permit pressed again later (%i) asks the next person', async (score) => {
    const page = await question();
    await screen.tap(page, 1);
    intake.pass(0.6);
    const next = await screen.tap(page, score);
    expect(next.status).toBe(201);
    expect(next.html).toContain('Orang berikutnya dapat menilai sekarang.');
    expect(next.html).not.toContain('name="edit"');
    intake.store.assertOnly({ score: 1 });
    expect((await screen.tap(next, 3)).html).toContain('Tersimpan');
    intake.store.assertStored(2);
  });

  it('takes no details of a form that was left behind', async () => {
    const saved = await screen.tap(await question(), 2);
    const last = await send(await send(saved, 'next'), 'next');
    intake.pass(5.1);
    const late = [
      await send(last, 'next', { comment: 'Dari orang lain' }),
      await send(last, 'next', { comment: 'x'.repeat(600) }),
      await send(last, 'next', { 'profile.usia': '20_29' }),
      await send(saved, 'next', { 'answers.perilaku': '4' }),
      await send(saved, 'next'),
      await screen.submit(saved.form('value="show"'), { action: 'show' }),
    ];
    for (const page of late) {
      expect(page.status).toBe(409);
      expect(page.html).toContain('content="8;');
      expect(page.html).not.toContain('name="edit"');
    }
    intake.store.assertOnly({ score: 2, answers: {}, comment: undefined, profile: undefined });
  });

  it('takes details of whoever goes on at once', async () => {
    const saved = await screen.tap(await question(), 2);
    intake.pass(2);
    const rest = await send(saved, 'next', { 'answers.perilaku': '4' });
    const last = await send(rest, 'next', { 'answers.waktu': '3' });
    intake.pass(2);
    await send(last, 'next', { comment: 'Cepat' });
    intake.store.assertOnly({
      answers: { perilaku: 4, waktu: 3 },
      comment: { text: 'Cepat', redacted: 0 },
    });
  });

  it('gives nobody the means to read or change a rating through the JSON API', async () => {
    const saved = await screen.tap(await question(), 1);
    const [, id = '', token = ''] = /name="edit" value="([^.]+)\.([^"]+)"/.exec(saved.html) ?? [];
    for (const payload of [{}, { score: 4 }, { answers: { perilaku: 4 } }]) {
      const answer = await intake.app.inject({
        method: 'PATCH',
        url: `/api/v1/ratings/${id}`,
        headers: { 'edit-token': token },
        payload,
      });
      expect([answer.statusCode, JSON.parse(answer.payload).code]).toEqual([
        401,
        'edit-token.wrong',
      ]);
    }
    intake.store.assertCommitted(1);
  });

  it('shows its rating by the rules of no other target', async () => {
    const saved = await screen.tap(await question(), 1);
    const { hidden } = saved.form('class="acts"');
    const other = intake.target();
    const shown = await screen.post(`/R/${other}/rincian`, { ...hidden, action: 'show' });
    expect(shown.status).toBe(401);
  });

  it('opened with the cookie of a time when the code was a poster starts afresh', async () => {
    const poster = intake.target();
    await screen.tap(await screen.open(`/R/${poster}`), 1);
    const target = await intake.store.resolveCode(poster);
    intake.store.addTarget({ ...target!, channel });
    const page = await screen.open(`/R/${poster}`);
    expect(page.html).not.toContain('sudah tersimpan');
    await screen.tap(page, 4);
    intake.store.assertStored(2);
  });

  it('lets its faces rest for a second, so that the finger before presses nothing', async () => {
    expect((await question()).html).toContain('class="four rests"');
  });
});

it('a screen of one’s own stays as it is', async () => {
  code = intake.target({ channel: 'poster' });
  const page = await question();
  expect(page.html).not.toContain('<script');
  expect(page.html).not.toContain('rests"');
  const saved = await screen.tap(page, 2);
  expect(saved.html).toMatch(RECEIPT);
  expect(saved.html).not.toMatch(/<script|http-equiv="refresh"/);
  expect(saved.headers['content-security-policy']).not.toContain('script-src');
});

it('in the field the limit of the day holds, and nobody is asked about the person before', async () => {
  code = intake.target({ channel: 'field' });
  const pages = [];
  for (let n = 0; n < 5; n += 1) pages.push(bytesOf(await screen.tap(await question(), 3)));
  expect(intake.store.statuses()).toEqual([
    ...Array(3).fill('counted'),
    ...Array(2).fill('uncounted'),
  ]);
  expect(new Set(pages).size).toBe(1);
  expect(pages[0]).not.toContain('value="changes"');
});
