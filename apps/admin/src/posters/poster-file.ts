import { buffer } from 'node:stream/consumers';
import { setImmediate } from 'node:timers/promises';
import PDFDocument from 'pdfkit';
import { drawPoster } from './draw-poster.js';
import type { Poster } from './poster.js';
import { CARD, PORTRAIT, type PosterLayout } from './poster-layout.js';

export const POSTER_SIZES = ['A4', 'A5', 'A6', 'sheet'] as const;
export type PosterSize = (typeof POSTER_SIZES)[number];

const POINTS_PER_MM = 72 / 25.4;
const A4_WIDTH_MM = 210;
const A4_HEIGHT_MM = 297;
const COLUMNS = 2;
const ROWS = 3;

/** How many posters stand on a sheet of A4. */
export const POSTERS_A_SHEET = COLUMNS * ROWS;

export interface FileAbout {
  title: string;
  madeAt: Date;
}

interface Page {
  size: 'A4' | 'A5' | 'A6';
  posters: { poster: Poster; x: number; y: number }[];
  layout: PosterLayout;
  /** points of a page for a millimetre of the layout */
  scale: number;
}

/** Posters as a PDF file: one a page, or as cards on sheets of A4 with lines to cut along. */
export async function renderPosters(
  posters: Poster[],
  size: PosterSize,
  { title, madeAt }: FileAbout,
): Promise<Buffer> {
  const doc = new PDFDocument({
    autoFirstPage: false,
    margin: 0,
    info: { Title: title, Creator: 'Suara Loket', CreationDate: madeAt },
  });
  const file = buffer(doc);
  for (const page of pagesOf(posters, size)) {
    drawPage(doc, page);
    // a unit may have hundreds of posters, and other requests wait
    await setImmediate();
  }
  doc.end();
  return file;
}

function pagesOf(posters: Poster[], size: PosterSize): Page[] {
  if (size === 'sheet') return sheetsOf(posters);
  const widthMm = { A4: A4_WIDTH_MM, A5: 148.5, A6: 105 }[size];
  const scale = (widthMm / PORTRAIT.width) * POINTS_PER_MM;
  return posters.map((poster) => ({
    size,
    posters: [{ poster, x: 0, y: 0 }],
    layout: PORTRAIT,
    scale,
  }));
}

function sheetsOf(posters: Poster[]): Page[] {
  const left = (A4_WIDTH_MM - COLUMNS * CARD.width) / 2;
  const top = (A4_HEIGHT_MM - ROWS * CARD.height) / 2;
  const sheets = Math.ceil(posters.length / POSTERS_A_SHEET);
  return Array.from({ length: sheets }, (_, sheet) => ({
    size: 'A4',
    posters: posters
      .slice(sheet * POSTERS_A_SHEET, (sheet + 1) * POSTERS_A_SHEET)
      .map((poster, at) => ({
        poster,
        x: left + (at % COLUMNS) * CARD.width,
        y: top + Math.floor(at / COLUMNS) * CARD.height,
      })),
    layout: CARD,
    scale: POINTS_PER_MM,
  }));
}

function drawPage(doc: PDFKit.PDFDocument, { size, posters, layout, scale }: Page): void {
  doc.addPage({ size, margin: 0 });
  for (const { poster, x, y } of posters) {
    doc.save();
    doc.scale(scale).translate(x, y);
    if (layout === CARD) drawCutLine(doc, layout);
    drawPoster(doc, poster, layout);
    doc.restore();
  }
}

function drawCutLine(doc: PDFKit.PDFDocument, { width, height }: PosterLayout): void {
  doc.rect(0, 0, width, height).lineWidth(0.1).stroke('#bbbbbb');
}
