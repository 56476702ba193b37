import { hashReceipt } from '@app/codes';
import type { PublicReason, ReceiptStatus } from '@app/persistence/ratings';
import { Browser, type Page } from '../../../../test/support/browser.js';
import { type Intake, startIntake } from '../../../../test/support/intake.js';
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
    ...{ status: 'counted', week: '2026-W47', instansi, reason: null, released: false },
    reviewBy: null,
    ...told,
  });
}

const toldBy = (page: Page): (string | undefined)[] =>
  [...page.html.matchAll(/<d[td][^>]*>([^<]*)</g)].map(([, text]) => text);

describe('the receipt page', () => {
  it.each<[Partial<ReceiptStatus>, string]>([
    [{ status: 'counted' }, 'Sudah dihitung, menunggu rilis'],
    [{ status: 'counted', released: true }, 'Sudah dihitung dan dirilis'],
    [{ status: 'uncounted' }, 'Tersimpan, tidak dihitung'],
    [{ status: 'held', released: true }, 'Tersimpan, sedang diperiksa'],
    [{ status: 'excluded' }, 'Tersimpan, tidak dihitung setelah diperiksa'],
  ])('says %j in words, what it means, week and agency', async (status, words) => {
    know(status);
    const ask = await browser.open('/resi');
    const found = await browser.submit(ask.form('name="receipt"'), { receipt: RECEIPT });
    expect(found.status).toBe(200);
    expect(toldBy(found)).toEqual([
      ...['Status', words, 'Artinya', expect.stringMatching(/penilaian/i)],
      ...['Waktu', expect.stringMatching(/^Minggu ke-47 tahun 2026 \(16.22 November 2026\)$/)],
      ...['Instansi', 'Pemerintah Kota Contoh'],
    ]);
  });

  it('says what comes next for a held rating, and by when', async () => {
    know({ status: 'held', reason: 'burst', reviewBy: '2026-11-30' });
    const found = await browser.post('/resi', { receipt: RECEIPT });
    expect(found.html).toContain('memutuskan paling lambat 30 November 2026. Bila sampai hari itu');
    const english = await browser.post('/resi?lang=en', { receipt: RECEIPT });
    expect(english.html).toContain('decides by November 30, 2026. If nothing is decided by then');
    expect(toldBy(english).slice(4, 6)).toEqual([
      ...['Why', 'Far more ratings than usual came on that day.'],
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
    const place = { officer: null, services: [] };
    const saved = await browser.tap(await browser.open(`/R/${intake.place(place)}`), 3);
    const done = await browser.submit(saved.form('class="acts"'), { action: 'finish' });
    const form = done.form('Lihat status');
    expect(form.action).toBe('/resi?lang=id');
    expect((await browser.submit(form, {})).html).toContain(
      '<dd>Sudah dihitung, menunggu rilis</dd>',
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
    expect((await browser.open(`/R/${intake.place()}`)).status).toBe(200);
  });
});
