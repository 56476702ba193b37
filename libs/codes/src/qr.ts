import QRCode from 'qrcode';

/** ISO/IEC 18004 asks for a quiet zone of four modules on each side. */
export const QUIET_MODULES = 4;
const QR = { errorCorrectionLevel: 'M', margin: QUIET_MODULES } as const;

const BLACK_ON_WHITE = '\u001b[30;107m';
const USUAL_COLOURS = '\u001b[0m';

/** The modules of a QR code without its quiet zone. */
export interface QrModules {
  /** modules on one side: 29 for version 3 */
  size: number;
  /** row by row; every row has `size` modules, true for a dark one */
  rows: boolean[][];
}

/** The QR version (1–40) that `text` needs at error correction level M. */
export function qrVersion(text: string): number {
  return QRCode.create(text, QR).version;
}

/** `address` as an SVG image: level M, quiet zone of 4 modules. */
export function qrSvg(address: string): Promise<string> {
  return QRCode.toString(address, { ...QR, type: 'svg' });
}

/**
 * `address` as lines for a terminal, two modules a character: level M, quiet zone of 4 modules.
 * Colours are set, since scanners refuse the inverted code that a dark terminal would show.
 */
export async function qrTerminal(address: string): Promise<string> {
  const text = await QRCode.toString(address, { ...QR, type: 'utf8' });
  const lines = text.split('\n').map((line) => BLACK_ON_WHITE + line + USUAL_COLOURS);
  return lines.join('\n');
}

/**
 * `address` as a PNG image: level M, quiet zone of 4 modules.
 *
 * @param pixels of one side of a module; 10 give 370 pixels for version 3, sharp up to 31 mm at 300 dpi
 */
export function qrPng(address: string, pixels = 10): Promise<Buffer> {
  return QRCode.toBuffer(address, { ...QR, type: 'png', scale: pixels });
}

/** `address` as modules, level M, for a caller that draws them; it owes them {@link QUIET_MODULES}. */
export function qrModules(address: string): QrModules {
  const { size, data } = QRCode.create(address, QR).modules;
  const dark = Array.from(data, (module) => module === 1);
  return {
    size,
    rows: Array.from({ length: size }, (_, y) => dark.slice(y * size, (y + 1) * size)),
  };
}
