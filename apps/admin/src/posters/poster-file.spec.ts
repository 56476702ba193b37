import { QUIET_MODULES } from '@app/codes';
import type { IssuedCode } from '@app/persistence/codes';
import fc from 'fast-check';
import PDFDocument from 'pdfkit';
import { drawColumn } from './draw-poster.js';
import { POSTER_LANGUAGES, posterOf, type PosterMaker } from './poster.js';
import { POSTER_SIZES, renderPosters } from './poster-file.js';
import { CARD, footBlocks, headBlocks, PORTRAIT } from './poster-layout.js';

const MAKER: PosterMaker = {
  publicUrl: 'https://suara.example.go.id',
  instansiName: 'Kota Contoh',
  marking: null,
  day: '2026-11-23',
  language: 'id',
};

const CODE: IssuedCode = {
  id: '5e0cbe56-2f0e-4d9c-8a53-0c1f4b3f7d11',
  key: 'loket-1',
  code: 'C0NT0H015',
  kind: 'resmi',
  channel: 'poster',
  edition: 2,
  issuedAt: new Date('2026-11-23T02:00:00Z'),
  revokedAt: null,
  replacedById: null,
  unit: { id: 'unit', name: 'Bidang Pelayanan', active: true },
  location: null,
  service: null,
  counter: { id: 'counter', name: 'Loket 1' },
  officer: null,
};

const ABOUT = { title: 'Poster', madeAt: new Date('2026-11-23T02:00:00Z') };

describe('posterOf', () => {
  it('says the same code to phones and to people, in Indonesian', () => {
    expect(posterOf(CODE, MAKER)).toMatchObject({
      questions: ['Bagaimana pelayanan tadi?'],
      targetLines: ['Loket 1'],
      address: 'HTTPS://SUARA.EXAMPLE.GO.ID/R/C0NT0H015',
      typed: 'suara.example.go.id/R/C0N-T0H-015',
      code: 'C0N-T0H-015',
      status: 'Status penilaian: suara.example.go.id/resi',
      footer: 'Versi 2, dicetak 23 November 2026',
    });
  });

  it('in both languages says Indonesian first', () => {
    const officer = { id: 'assignment', name: 'Sari' };
    const poster = posterOf({ ...CODE, counter: null, officer }, { ...MAKER, language: 'both' });
    expect(poster.questions).toEqual(['Bagaimana pelayanan tadi?', 'How was the service?']);
    expect(poster.targetLines).toEqual(['Petugas Sari / Officer Sari']);
    expect(poster.footer).toBe(
      'Versi 2, dicetak 23 November 2026 / Version 2, printed 23 November 2026',
    );
  });

  it.each(POSTER_LANGUAGES)(
    'in %s promises that nothing personal and no payment is asked',
    (language) => {
      const { promises } = posterOf(CODE, { ...MAKER, language });
      expect(promises).toHaveLength(language === 'both' ? 2 : 1);
      for (const promise of promises) expect(promise).toMatch(/NIK.*pembayaran|ID number.*payment/);
    },
  );
});

describe.each([
  ['a portrait poster', PORTRAIT],
  ['a card', CARD],
])('%s', (_what, layout) => {
  it('has a code of 30 mm or more, with its quiet zone on the paper', () => {
    const { width, centreX, centreY } = layout.symbol;
    expect(width).toBeGreaterThanOrEqual(30);
    // the fewer modules, the wider the quiet zone; version 2 is the least that any address needs
    const reach = width / 2 + (QUIET_MODULES * width) / 25;
    expect(Math.min(centreX, centreY)).toBeGreaterThanOrEqual(reach);
    expect(layout.foot.y).toBeGreaterThanOrEqual(centreY + reach);
    const { x, y, height } = layout.head;
    expect(layout === CARD ? x - centreX : centreY - y - height).toBeGreaterThanOrEqual(reach);
    expect(layout.foot.y + layout.foot.height).toBeLessThanOrEqual(layout.height - 1.5);
  });

  it('keeps its words where they belong, not one over the other, however long the names are', () => {
    const doc = new PDFDocument({ margin: 0 });
    const name = fc.string({ minLength: 1, maxLength: 200, unit: 'grapheme' });
    const named = fc.record({ id: fc.constant('id'), name });
    const target = fc.option(named);
    const codes = fc.record({ unit: named, counter: target, service: target, location: target });
    fc.assert(
      fc.property(codes, name, (names, instansiName) => {
        const code = { ...CODE, ...names, unit: { ...names.unit, active: true } };
        const poster = posterOf(code, { ...MAKER, instansiName, language: 'both' });
        const head = drawColumn(doc, headBlocks(poster), layout.head, layout.headScale);
        const foot = drawColumn(doc, footBlocks(poster), layout.foot, layout.footScale);
        expect(head).toBeLessThanOrEqual(layout.head.y + layout.head.height + 0.01);
        expect(foot).toBeLessThanOrEqual(layout.foot.y + layout.foot.height + 0.01);
      }),
      { numRuns: 40 },
    );
  });
});

describe('renderPosters', () => {
  it.each([
    ['A4', 3, 3, '595.28 841.89'],
    ['A5', 3, 3, '419.53 595.28'],
    ['A6', 3, 3, '297.64 419.53'],
    ['sheet', 6, 1, '595.28 841.89'],
    ['sheet', 7, 2, '595.28 841.89'],
  ] as const)('%s: %i posters are %i pages of %s points', async (size, count, pages, points) => {
    const posters = Array.from({ length: count }, () => posterOf(CODE, MAKER));
    const pdf = (await renderPosters(posters, size, ABOUT)).toString('latin1');
    expect(pdf).toContain(`/Count ${pages}`);
    expect(pdf).toContain(`/MediaBox [0 0 ${points}]`);
  });

  it('makes the same file of the same posters, to the byte', async () => {
    for (const size of POSTER_SIZES) {
      const posters = [posterOf(CODE, { ...MAKER, marking: 'CONTOH', language: 'both' })];
      const [one, other] = [
        await renderPosters(posters, size, ABOUT),
        await renderPosters(posters, size, ABOUT),
      ];
      expect(one.equals(other)).toBe(true);
    }
  });
});
