import type { Poster } from './poster.js';

/** A block of text; it shrinks until it fits, and ends with … where it cannot. Lengths in millimetres. */
export interface Block {
  text: string;
  font: 'Helvetica' | 'Helvetica-Bold' | 'Helvetica-Oblique' | 'Courier-Bold';
  /** font size */
  size: number;
  /** the height it may take */
  most: number;
  colour: string;
}

interface Column {
  x: number;
  y: number;
  width: number;
  /** what the words may take; what they leave is shared out between and around them */
  height: number;
  align: 'left' | 'center';
}

/** Where things stand on a poster, from its upper left corner, in millimetres. */
export interface PosterLayout {
  width: number;
  height: number;
  /** without its quiet zone, which must fit around it */
  symbol: { centreX: number; centreY: number; width: number };
  head: Column;
  foot: Column;
  /** of all sizes of text, to those of the portrait poster */
  headScale: number;
  footScale: number;
  /** `size` of the letters of CONTOH */
  mark: { size: number; degrees: number };
}

/** A6; A5 and A4 are the same, larger. The code is 40 mm wide on A6. */
export const PORTRAIT: PosterLayout = {
  width: 105,
  height: 148.5,
  symbol: { centreX: 52.5, centreY: 79.4, width: 40 },
  head: { x: 8, y: 7, width: 89, height: 45.5, align: 'center' },
  foot: { x: 8, y: 106.2, width: 89, height: 39, align: 'center' },
  headScale: 1,
  footScale: 1,
  mark: { size: 25, degrees: -50 },
};

/** Six of these on a sheet of A4. The code is 32 mm wide. */
export const CARD: PosterLayout = {
  width: 95,
  height: 90,
  symbol: { centreX: 25, centreY: 25, width: 32 },
  head: { x: 48, y: 4.5, width: 43, height: 40, align: 'left' },
  foot: { x: 4, y: 47.2, width: 87, height: 41.3, align: 'center' },
  headScale: 0.78,
  footScale: 1.04,
  mark: { size: 21, degrees: -40 },
};

const INK = '#000000';
const GREY = '#555555';

/** Above or beside the code: who asks, what is asked, about which target. */
export function headBlocks(poster: Poster): Block[] {
  const [question = '', ...otherQuestions] = poster.questions;
  const [targetLine, ...moreTargetLines] = poster.targetLines;
  return [
    block(poster.instansi, { size: 2.9, most: 3.8, colour: GREY }),
    block(question, { font: 'Helvetica-Bold', size: 6.4, most: 14 }),
    ...otherQuestions.map((text) =>
      block(text, { font: 'Helvetica-Oblique', size: 3.8, most: 4.8, colour: GREY }),
    ),
    block(poster.unit, { size: 3.7, most: 9 }),
    ...(targetLine ? [block(targetLine, { font: 'Helvetica-Bold', size: 5, most: 6.5 })] : []),
    ...[...moreTargetLines, poster.location ?? ''].map((text) =>
      block(text, { size: 3, most: 3.8 }),
    ),
  ].filter(({ text }) => text !== '');
}

/** Below the code: how to get there, and what is never asked. */
export function footBlocks(poster: Poster): Block[] {
  return [
    ...poster.instructions.map((text, at) =>
      block(text, at === 0 ? { font: 'Helvetica-Bold', size: 3, most: 3.8 } : TRANSLATION),
    ),
    block(poster.typedHints.join(' / '), { size: 2.4, most: 3.2, colour: GREY }),
    block(poster.typed, { font: 'Helvetica-Bold', size: 3.4, most: 4.4 }),
    block(poster.code, { font: 'Courier-Bold', size: 4.8, most: 6 }),
    ...poster.promises.map((text, at) =>
      block(text, at === 0 ? { size: 2.5, most: 6.2 } : { ...TRANSLATION, most: 5.8 }),
    ),
    block(poster.status, { size: 2.4, most: 3.2 }),
    block(poster.footer, { size: 2.1, most: 2.8, colour: GREY }),
  ];
}

const TRANSLATION = { font: 'Helvetica-Oblique', size: 2.4, most: 3.2, colour: GREY } as const;

function block(text: string, about: Pick<Block, 'size' | 'most'> & Partial<Block>): Block {
  return { font: 'Helvetica', colour: INK, ...about, text };
}
