import { hashReceipt } from '@app/codes';
import type { RatingStatus } from '@app/persistence/ratings';
import { Browser } from '../../../../test/support/browser.js';
import { type Intake, startIntake } from '../../../../test/support/intake.js';

const RECEIPT = '7KQ2-M9TX-4BCD';

let intake: Intake;
let browser: Browser;

beforeEach(async () => {
  intake = await startIntake();
  browser = new Browser(intake.app);
});

afterEach(() => intake.close());

function know(status: RatingStatus): void {
  const instansi = { name: 'Pemerintah Kota Contoh', marking: null };
  intake.store.setStatus(hashReceipt(RECEIPT), { status, week: '2026-W47', instansi });
}

describe('the receipt page', () => {
  it.each<[RatingStatus, string]>([
    ['counted', 'Sudah dihitung'],
    ['uncounted', 'Tersimpan, tidak dihitung'],
    ['held', 'Tersimpan, sedang diperiksa'],
    ['excluded', 'Tersimpan, dikeluarkan dari hitungan setelah diperiksa'],
  ])('says %s in words, with week and agency', async (status, words) => {
    know(status);
    const ask = await browser.open('/resi');
    const found = await browser.submit(ask.form('name="receipt"'), { receipt: RECEIPT });
    expect(found.status).toBe(200);
    const told = [...found.html.matchAll(/<dd>([^<]*)</g)].map(([, text]) => text);
    expect(told).toEqual([
      words,
      expect.stringMatching(/^Minggu ke-47 tahun 2026 \(16.22 November 2026\)$/),
      'Pemerintah Kota Contoh',
    ]);
  });

  it('reads what people type', async () => {
    know('counted');
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
    expect((await browser.submit(form, {})).html).toContain('<dd>Sudah dihitung</dd>');
  });

  it.each([
    ['7KQ2-M9TX-4BCE', 404, 'Tanda terima tidak ditemukan'],
    ['7KQ2', 400, 'Tanda terima salah ketik'],
    ['', 400, 'Tanda terima salah ketik'],
  ])('says that %p leads nowhere, and asks again', async (receipt, status, title) => {
    know('counted');
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
    know('counted');
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
