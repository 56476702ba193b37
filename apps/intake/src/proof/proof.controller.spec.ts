import { hashReceipt } from '@app/codes';
import { hashLeaf, TreeRoot } from '@app/proof';
import { Browser } from '../../../../test/support/intake/browser.js';
import { type Intake, startIntake } from '../../../../test/support/intake/intake.js';

const RECEIPT = '7KQ2-M9TX-4BCD';
const INSTANSI = { key: 'kota-contoh', name: 'Pemerintah Kota Contoh', marking: 'CONTOH' as const };
const SEAL = {
  day: '2026-11-23',
  kind: 'rating',
  leaves: null,
  root: 'ab'.repeat(32),
  signature: 'c2lnbmF0dXJl',
  publicKey: 'a2V5',
  sentTo: [] as string[],
};

let intake: Intake;
let browser: Browser;

beforeEach(async () => {
  intake = await startIntake();
  browser = new Browser(intake.app);
});

afterEach(() => intake.close());

describe('the proof pages', () => {
  it('explain, and lead to the agencies', async () => {
    intake.proofs.seals.set(INSTANSI.key, { instansi: INSTANSI, mirrors: [], seals: [] });
    const { status, html } = await browser.open('/bukti');
    expect(status).toBe(200);
    expect(html).toContain('disegel');
    expect(html).toContain(`<a href="/bukti/kota-contoh?lang=id">${INSTANSI.name}</a>`);
    expect((await browser.open('/bukti?lang=en')).html).toContain('sealed');
  });

  it('say plainly that nobody outside keeps the seals, and how few is few', async () => {
    const few = { instansi: INSTANSI, mirrors: [], seals: [SEAL] };
    intake.proofs.seals.set(INSTANSI.key, few);
    const { html } = await browser.open('/bukti/kota-contoh');
    expect(html).toContain('Belum ada pihak luar');
    expect(html).toContain('kurang dari 10');
    expect(html).toContain(SEAL.root);
    expect(html).toContain('belum ke mana pun');
    expect(html).toContain('href="/bukti/kota-contoh/2026-11-23.json"');
  });

  it('name where a seal was sent', async () => {
    const seal = { ...SEAL, leaves: 120, sentTo: ['arsip.example.go.id', 'file'] };
    const kept = { instansi: INSTANSI, mirrors: ['arsip.example.go.id'], seals: [seal] };
    intake.proofs.seals.set(INSTANSI.key, kept);
    const { html } = await browser.open('/bukti/kota-contoh');
    expect(html).not.toContain('Belum ada pihak luar');
    expect(html).toContain('arsip.example.go.id, folder di luar sistem');
    expect(html).toContain('<dd>120</dd>');
  });

  it('give the signed statements of a day as JSON', async () => {
    const statement = { statement: '{}', signature: 'x', publicKey: 'y' };
    intake.proofs.statements.set('kota-contoh 2026-11-23', [statement]);
    const { status, html, headers } = await browser.open('/bukti/kota-contoh/2026-11-23.json');
    expect(status).toBe(200);
    expect(headers['content-type']).toContain('application/json');
    expect(JSON.parse(html)).toEqual([statement]);
  });

  it.each([
    '/bukti/kota-lain',
    '/bukti/kota-contoh/2026-11-24.json',
    '/bukti/kota-contoh/2026-02-30.json',
    '/bukti/kota-contoh/2026-11-23',
  ])('know nothing at %s', async (address) => {
    intake.proofs.statements.set('kota-contoh 2026-02-30', []);
    expect((await browser.open(address)).status).toBe(404);
  });
});

describe('the proof of a rating', () => {
  const leaves = ['a', 'b', 'c'].map((text) => hashLeaf(Buffer.alloc(32), Buffer.from(text)));

  function know(sealed: boolean): void {
    const tree = new TreeRoot();
    leaves.forEach((leaf) => tree.add(leaf));
    const seal = {
      day: SEAL.day,
      root: tree.root().toString('hex'),
      position: 2,
      leaves: Buffer.concat(leaves).toString('hex'),
    };
    const proof = { instansi: INSTANSI, seal: sealed ? seal : null };
    intake.proofs.proofs.set(hashReceipt(RECEIPT), proof);
  }

  it('is one press away from the receipt, and shows leaf, path and root', async () => {
    know(true);
    intake.store.setStatus(hashReceipt(RECEIPT), {
      status: 'counted',
      week: '2026-W48',
      instansi: INSTANSI,
      reason: null,
      shown: false,
      reviewBy: null,
    });
    const status = await browser.post('/resi', { receipt: RECEIPT });
    const { html } = await browser.submit(status.form('Lihat bukti'), {});
    const told = [...html.matchAll(/<code class="long">([^<]*)</g)].map(([, text]) => text);
    const pair = new TreeRoot();
    leaves.slice(0, 2).forEach((leaf) => pair.add(leaf));
    const all = new TreeRoot();
    leaves.forEach((leaf) => all.add(leaf));
    expect(told).toEqual([leaves[2]!, pair.root(), all.root()].map((hash) => hash.toString('hex')));
    expect(html).toContain('(kiri)');
    expect(html).not.toContain('Loket 3');
  });

  it('waits for the seal of the day', async () => {
    know(false);
    const { status, html } = await browser.post('/bukti', { receipt: RECEIPT });
    expect(status).toBe(200);
    expect(html).toContain('belum disegel');
  });

  it.each([
    ['7KQ2-M9TX-4BCE', 404],
    ['7KQ2', 400],
  ])('of %s does not exist', async (receipt, status) => {
    expect((await browser.post('/bukti', { receipt })).status).toBe(status);
  });
});
