import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { formatCode, normalizeCode } from '@app/codes';
import { startAdmin, type TestAdmin } from '../support/admin/admin-app.js';
import { visit } from '../support/browser/chromium.js';
import { printPdf, scan, wordsOf } from '../support/browser/printed-codes.js';

const PICTURES = 'reports/posters';
/** an office printer's; phones resolve less, so every picture is also read at half of it */
const RESOLUTIONS = [300, 150];
const PUBLIC_URL = 'https://suara.kabupaten-contoh.go.id';
const LONG_NAME =
  'Dinas Penanaman Modal, Pelayanan Terpadu Satu Pintu, Tenaga Kerja dan Transmigrasi Kabupaten Contoh';

let admin: TestAdmin;
let cookie: string;

beforeAll(async () => {
  await rm(PICTURES, { recursive: true, force: true });
  await mkdir(PICTURES, { recursive: true });
  admin = await startAdmin(PUBLIC_URL);
  cookie = await admin.signIn();
});

afterAll(() => admin?.close());

async function fetchFile(path: string): Promise<Buffer> {
  const answer = await admin.request().get(`/api/v1/${path}`).set('Cookie', cookie).expect(200);
  return answer.body;
}

async function idOf(code: string): Promise<string> {
  return (await admin.owner.query('SELECT id FROM codes WHERE code = $1', [code]))[0].id;
}

async function setMarking(marking: 'CONTOH' | 'UJI' | null): Promise<void> {
  await admin.owner.query('UPDATE instansi SET marking = $2 WHERE id = $1', [
    admin.own.instansiId,
    marking,
  ]);
}

async function nameUnit(name: string): Promise<void> {
  await admin.owner.query('UPDATE unit_versions SET name = $2 WHERE unit_id = $1', [
    admin.own.bidangId,
    name,
  ]);
}

function addressOf(code: string): string {
  return `HTTPS://SUARA.KABUPATEN-CONTOH.GO.ID/R/${code}`;
}

/** What each page of a PDF leads to; printed coarsely it must be the same. */
async function scanPdf(pdf: Buffer, name: string): Promise<string[][]> {
  const [fine = [], coarse] = await Promise.all(
    RESOLUTIONS.map(async (dpi) => {
      const pages = await printPdf(pdf, join(PICTURES, `${name}-${dpi}.pdf`), dpi);
      return Promise.all(pages.map(scan));
    }),
  );
  expect(coarse).toEqual(fine);
  return fine;
}

describe.each(['A4', 'A5', 'A6', 'sheet'] as const)('%s', (size) => {
  it.each([
    ['id', null, 'Bidang'],
    ['en', 'UJI', 'Bidang'],
    ['both', 'CONTOH', LONG_NAME],
  ] as const)('in %s, marked %s, leads to its counter', async (lang, marking, unit) => {
    await setMarking(marking);
    await nameUnit(unit);
    const { counter } = admin.own.codes;
    const pdf = await fetchFile(
      `codes/${await idOf(counter)}/poster.pdf?size=${size}&lang=${lang}`,
    );
    const [codes = [], ...more] = await scanPdf(pdf, `${size}-${lang}`);
    const copies = size === 'sheet' ? 6 : 1;
    expect(codes).toEqual(Array(copies).fill(addressOf(counter)));
    expect(more).toEqual([]);
    console.log(`${size} ${lang}, ${marking ?? 'unmarked'}: ${copies} × ${codes[0]}`);
  });
});

it.each(['A6', 'sheet'] as const)('a whole unit as %s leads to each of its codes', async (size) => {
  await nameUnit('Bidang');
  const pdf = await fetchFile(`units/${admin.own.dinasId}/posters.pdf?size=${size}&lang=both`);
  const { revoked, ...inUse } = admin.own.codes;
  const scanned = (await scanPdf(pdf, `unit-${size}`)).flat();
  expect(scanned.toSorted()).toEqual(Object.values(inUse).map(addressOf).toSorted());
  expect(scanned).not.toContain(addressOf(revoked));
});

it('says in words where the code leads, for which counter, and what is never asked', async () => {
  await setMarking('CONTOH');
  const { counter } = admin.own.codes;
  const pdf = await fetchFile(`codes/${await idOf(counter)}/poster.pdf?size=A5&lang=both`);
  const words = await wordsOf(pdf, join(PICTURES, 'words.pdf'));
  const said = [
    `suara.kabupaten-contoh.go.id/R/${formatCode(counter)}`,
    'Loket 1',
    'Nama, NIK, nomor telepon, kata sandi, atau pembayaran tidak pernah diminta.',
    'a payment is never asked for.',
    'Versi 1, dicetak 23 November 2026',
    // written aslant, it is read letter by letter
    'C O N T O H',
  ];
  for (const sentence of said) expect(words).toContain(sentence);
});

it('PNG and SVG lead to the counter', async () => {
  const { counter } = admin.own.codes;
  const id = await idOf(counter);
  const png = join(PICTURES, 'qr.png');
  await writeFile(png, await fetchFile(`codes/${id}/qr.png`));
  const svg = (await fetchFile(`codes/${id}/qr.svg`)).toString();
  const drawn = join(PICTURES, 'qr-svg.png');
  await visit({ viewport: { width: 300, height: 300 } }, async (page) => {
    await page.setContent(`<body style="margin:0">${svg}</body>`);
    await page.screenshot({ path: drawn });
  });
  for (const picture of [png, drawn]) {
    expect(await scan(picture)).toEqual([addressOf(counter)]);
  }
});

it('a replaced code is printed with its new address', async () => {
  const { unit } = admin.own.codes;
  const answer = await admin
    .request()
    .post(`/api/v1/codes/${await idOf(unit)}/replace`)
    .set('Cookie', cookie)
    .expect(201);
  const pdf = await fetchFile(`codes/${answer.body.id}/poster.pdf?size=A6`);
  const [codes = []] = await scanPdf(pdf, 'replaced');
  expect(codes).toEqual([addressOf(normalizeCode(answer.body.code))]);
  expect(codes).not.toEqual([addressOf(unit)]);
});
