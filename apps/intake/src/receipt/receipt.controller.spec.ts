import { hashReceipt } from '@app/codes';
import type { PublicReason, ReceiptStatus } from '@app/persistence/ratings';
import { Browser, type Page } from '../../../../test/support/intake/browser.js';
import { type Intake, startIntake } from '../../../../test/support/intake/intake.js';
import { RECEIPT_TEXTS } from '../messages/receipt-texts.js';

const RECEIPT = '7KQ2-M9TX-4BCD';

let intake: Intake;
let browser: Browser;

beforeEach(async () => {
  intake = await startIntake();
  browser = new Browser(intake.app);
});

afterEach(() => intake.close());

function know(told: Partial<ReceiptStatus>): void {
  const instansi = { name: 'Pemerintah Kota Contoh', marking: null };
  intake.store.setStatus(hashReceipt(RECEIPT), {
    status: 'counted',
    week: '2026-W47',
    instansi,
    reason: null,
    shown: false,
    reviewBy: null,
    ...told,
  });
}

const toldBy = (page: Page): (string | undefined)[] =>
  [...page.html.matchAll(/<d[td][^>]*>([^<]*)</g)].map(([, text]) => text);

describe('the receipt page', () => {
  it.each<[Partial<ReceiptStatus>, string]>([
    [{ status: 'counted' }, 'Sudah dihitung, belum ditampilkan'],
    [{ status: 'counted', shown: true }, 'Sudah dihitung dan ditampilkan'],
    [{ status: 'uncounted' }, 'Tersimpan, tidak dihitung'],
    [{ status: 'held', shown: true }, 'Tersimpan, sedang diperiksa'],
    [{ status: 'excluded' }, 'Tersimpan, tidak dihitung setelah diperiksa'],
  ])('says %j in words, what it means, week and agency', async (status, words) => {
    know(status);
    const ask = await browser.open('/resi');
    const found = await browser.submit(ask.form('name="receipt"'), { receipt: RECEIPT });
    expect(found.status).toBe(200);
    expect(toldBy(found)).toEqual([
      'Status',
      words,
      'Artinya',
      expect.stringMatching(/penilaian/i),
      'Waktu',
      expect.stringMatching(/^Minggu ke-47 tahun 2026 \(16.22 November 2026\)$/),
      'Instansi',
      'Pemerintah Kota Contoh',
    ]);
  });

  it('says what comes next for a held rating, and by when', async () => {
    know({ status: 'held', reason: 'burst', reviewBy: '2026-11-30' });
    const found = await browser.post('/resi', { receipt: RECEIPT });
    expect(found.html).toContain('memutuskan paling lambat 30 November 2026. Bila sampai hari itu');
    const english = await browser.post('/resi?lang=en', { receipt: RECEIPT });
    expect(english.html).toContain('decides by November 30, 2026. If nothing is decided by then');
    expect(toldBy(english).slice(4, 6)).toEqual([
      'Why',
      'Far more ratings than usual came on that day.',
    ]);
  });

  it('has words for every public reason, in both languages', async () => {
    const reasons = Object.keys(RECEIPT_TEXTS.id.reasons) as PublicReason[];
    expect(reasons).toHaveLength(9);
    for (const reason of reasons) {
      know({ status: 'excluded', reason });
      for (const language of ['id', 'en'] as const) {
        const page = await browser.post(`/resi?lang=${language}`, { receipt: RECEIPT });
        expect(toldBy(page)[5]).toBe(RECEIPT_TEXTS[language].reasons[reason]);
      }
    }
  });

  it('reads what people type', async () => {
    know({});
    for (const receipt of ['7kq2m9tx4bcd', ' 7KQ2 M9TX 4BCD ']) {
      expect((await browser.post('/resi', { receipt })).status).toBe(200);
    }
  });

  it('is one press away from the end of a rating', async () => {
    const target = { officer: null, services: [] };
    const saved = await browser.tap(await browser.open(`/R/${intake.target(target)}`), 3);
    const done = await browser.submit(saved.form('class="acts"'), { action: 'finish' });
    const form = done.form('Lihat status');
    expect(form.action).toBe('/resi?lang=id');
    expect((await browser.submit(form, {})).html).toContain(
      '<dd>Sudah dihitung, belum ditampilkan</dd>',
    );
  });

  it.each([
    ['7KQ2-M9TX-4BCE', 404, 'Tanda terima tidak ditemukan'],
    ['7KQ2', 400, 'Tanda terima salah ketik'],
    ['', 400, 'Tanda terima salah ketik'],
  ])('says that %p leads nowhere, and asks again', async (receipt, status, title) => {
    know({});
    const page = await browser.post('/resi', { receipt });
    expect(page.status).toBe(status);
    expect(page.html).toContain(title);
    expect(page.form('name="receipt"').action).toBe('/resi?lang=id');
  });

  it('never has the receipt in its address', async () => {
    const { html } = await browser.open('/resi');
    expect(html).toMatch(/<form [^>]*method="post" action="\/resi/);
  });

  it('answers no more than 60 look-ups a minute, and only look-ups are limited', async () => {
    know({});
    const statuses: number[] = [];
    for (let n = 0; n < 61; n += 1) {
      statuses.push((await browser.post('/resi', { receipt: RECEIPT })).status);
    }
    expect(statuses).toEqual([...Array<number>(60).fill(200), 429]);
    const refused = await browser.post('/resi?lang=en', { receipt: RECEIPT });
    expect(refused.html).toContain('Wait a minute');
    expect((await browser.open(`/R/${intake.target()}`)).status).toBe(200);
  });
});

describe('the address of a receipt', () => {
  it('stands beside it, with the receipt behind # only, and goes to one’s own chat', async () => {
    const secure = await startIntake('https://suara.example.go.id');
    const visitor = new Browser(secure.app);
    const tap = await visitor.open(`/R/${secure.target({ officer: null, services: [] })}`);
    const saved = await visitor.tap(tap, 3);
    const done = await visitor.submit(saved.form('class="acts"'), { action: 'finish' });
    await secure.close();
    for (const { html } of [saved, done]) {
      const receipt = /class="code">([0-9A-Z-]{14})</.exec(html)?.[1];
      expect(html).toContain(
        `href="/resi?lang=id#${receipt}">suara.example.go.id/resi#${receipt}<`,
      );
      const message = `Tanda terima penilaian saya: https://suara.example.go.id/resi#${receipt}`;
      expect(html).toContain(
        `<a href="https://wa.me/?text=${encodeURIComponent(message)}" rel="noreferrer">`,
      );
    }
  });

  it('fills the field by a file of ours, and by nothing within the page', async () => {
    const { html, headers } = await browser.open('/resi');
    expect(html.match(/<script[^>]*>/g)).toEqual(['<script src="/resi.js">']);
    expect(headers['content-security-policy']).toMatch(/; script-src 'self'$/);
    const script = await browser.open('/resi.js');
    expect([script.status, script.headers['content-type']]).toEqual([
      200,
      'text/javascript; charset=utf-8',
    ]);
    expect(script.html).not.toMatch(/=>|`|\b(const|let|fetch|submit|XMLHttpRequest)\b/);
    expect((await browser.open('/')).headers['content-security-policy']).not.toMatch(/script-src/);
  });

  it('with a slash instead of # leads to the empty field', async () => {
    for (const address of [`/resi/${RECEIPT}`, '/resi/x/y', '/RESI/x?lang=id']) {
      const { status, headers } = await browser.open(address);
      expect([status, headers.location]).toEqual([308, '/resi?lang=id']);
    }
    for (const address of ['/resi/', '//resi', '/Resi', '/resi?utm_source=wa']) {
      expect((await browser.open(address)).status).toBe(200);
    }
  });

  it('is one link away from every page', async () => {
    for (const path of ['/', '/privasi', `/R/${intake.target()}`, '/R/000000000', '/bukti']) {
      expect((await browser.open(path)).html).toContain('href="/resi?lang=id"');
    }
  });
});

describe('the field for a receipt', () => {
  it('takes its link, and a message that holds it', async () => {
    know({});
    for (const receipt of [
      `https://suara.example.go.id/resi#${RECEIPT}`,
      `Tanda terima penilaian saya: https://suara.example.go.id/resi#${RECEIPT}`,
      `\u200b"${RECEIPT}",`,
    ]) {
      expect((await browser.post('/resi', { receipt })).status).toBe(200);
    }
  });

  it('understands the code of a counter', async () => {
    const code = intake.target();
    for (const receipt of [code, `http://localhost:3000/R/${code}`]) {
      const page = await browser.post('/resi', { receipt });
      expect(page.html).toContain('adalah kode loket, bukan tanda terima');
      const opened = await browser.submit(page.form('name="kode"'), { kode: receipt });
      expect(opened.headers.location).toBe(`/R/${code}?lang=id`);
    }
  });

  it('says at the field what is wrong, and keeps what was typed', async () => {
    const page = await browser.post('/resi?lang=en', { receipt: '7KQ2-M9' });
    expect(page.html).toContain('<title>Error: The receipt is mistyped');
    expect(page.html).toMatch(
      /<input id="receipt"[^>]*value="7KQ2-M9"[^>]*autofocus aria-invalid="true" aria-describedby="receipt-galat"/,
    );
  });
});
