import { qrModules, type QrModules, QUIET_MODULES } from '@app/codes';
import type { Poster } from './poster.js';
import { type Block, footBlocks, headBlocks, type PosterLayout } from './poster-layout.js';

export type PdfDocument = PDFKit.PDFDocument;

const SHRINK = 0.94;
/** Nobody reads smaller letters, not on the largest poster either. */
const SMALLEST = 0.6;
/** Between blocks, in millimetres. */
const NARROWEST_GAP = 0.4;
const WIDEST_GAP = 2.6;
/** Sums of millimetres are not exact, and a last line must not be left out for it. */
const TOLERANCE = 0.1;
const LARGEST_MARK = 1.6;

/** Draws a poster with its upper left corner at the document's origin, whose unit is the millimetre. */
export function drawPoster(doc: PdfDocument, poster: Poster, layout: PosterLayout): void {
  drawColumn(doc, headBlocks(poster), layout.head, layout.headScale);
  drawCode(doc, qrModules(poster.address), layout.symbol);
  drawColumn(doc, footBlocks(poster), layout.foot, layout.footScale);
  if (poster.marking !== null) drawMark(doc, poster.marking, layout);
}

/** Draws blocks below each other in the middle of their column; returns where the last one ends. */
export function drawColumn(
  doc: PdfDocument,
  blocks: Block[],
  column: PosterLayout['head'],
  scale: number,
): number {
  const { x, y, width, height, align } = column;
  const fitted = blocks.map((block) => fit(doc, block, width, scale));
  const words = fitted.reduce((sum, { height: own }) => sum + own, 0);
  const share = (height - words) / Math.max(1, blocks.length - 1);
  const gap = Math.min(WIDEST_GAP, Math.max(NARROWEST_GAP, share));
  let top = y + Math.max(0, height - words - gap * (blocks.length - 1)) / 2;
  for (const { text, font, size, height: own, colour } of fitted) {
    doc.font(font).fontSize(size).fillColor(colour);
    doc.text(text, x, top, { width, height: own + TOLERANCE, align, ellipsis: true });
    top += own + gap;
  }
  return top - gap;
}

interface FittedBlock extends Block {
  height: number;
}

/** The block in the largest font size, up to its own, at which its words stand in its box. */
function fit(doc: PdfDocument, block: Block, width: number, scale: number): FittedBlock {
  const { text, font } = block;
  const most = block.most * scale;
  let size = block.size * scale;
  const smallest = size * SMALLEST;
  const exceeds = (): boolean =>
    doc.font(font).fontSize(size).heightOfString(text, { width }) > most ||
    text.split(' ').some((word) => doc.widthOfString(word) > width);
  while (exceeds() && size > smallest) size *= SHRINK;
  const height = Math.min(doc.heightOfString(text, { width }), most);
  return { ...block, size, height };
}

/** The quiet zone is drawn white, so that nothing under it reaches the code. */
function drawCode(
  doc: PdfDocument,
  { size, rows }: QrModules,
  { centreX, centreY, width }: PosterLayout['symbol'],
): void {
  const module = width / size;
  const quiet = QUIET_MODULES * module;
  const [left, top] = [centreX - width / 2, centreY - width / 2];
  doc.rect(left - quiet, top - quiet, width + 2 * quiet, width + 2 * quiet).fill('#ffffff');
  for (const [y, row] of rows.entries()) {
    for (const { from, length } of darkRuns(row)) {
      doc.rect(left + from * module, top + y * module, length * module, module);
    }
  }
  doc.fill('#000000');
}

/** Neighbours in one rectangle: no hairline between them, whatever draws it. */
function darkRuns(row: boolean[]): { from: number; length: number }[] {
  const text = row.map((dark) => (dark ? '#' : ' ')).join('');
  return [...text.matchAll(/#+/g)].map(({ 0: run, index }) => ({
    from: index,
    length: run.length,
  }));
}

/** Over everything, the code too, so that the mark cannot be cut away; light enough to scan through. */
function drawMark(doc: PdfDocument, marking: string, { width, height, mark }: PosterLayout): void {
  const size = mark.size * Math.min(LARGEST_MARK, 'CONTOH'.length / marking.length);
  doc.save();
  doc.rotate(mark.degrees, { origin: [width / 2, height / 2] });
  doc.font('Helvetica-Bold').fontSize(size).fillColor('#b00020', 0.16);
  doc.text(marking, -width, height / 2 - size * 0.4, { width: width * 3, align: 'center' });
  doc.restore();
  doc.fillOpacity(1);
}
