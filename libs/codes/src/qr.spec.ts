import QRCode from 'qrcode';
import { codeAddress } from './address.js';
import { generateCode } from './counter-code.js';
import { qrModules, qrPng, qrSvg, qrTerminal, qrVersion } from './qr.js';

const URL_OF_A_CITY = 'https://suara.surabaya.go.id';
const CODE = generateCode(() => Uint8Array.of(1, 2, 3, 4, 5));

describe('qrVersion', () => {
  it('is 3 for the address of a city', () => {
    expect(qrVersion(codeAddress(URL_OF_A_CITY, CODE))).toBe(3);
  });

  it('follows the table of ISO/IEC 18004: version 3-M holds 61 capitals or 42 small letters', () => {
    expect(['A'.repeat(61), 'A'.repeat(62)].map(qrVersion)).toEqual([3, 4]);
    expect(['a'.repeat(42), 'a'.repeat(43)].map(qrVersion)).toEqual([3, 4]);
  });
});

describe('the drawings', () => {
  const address = codeAddress(URL_OF_A_CITY, CODE);
  const { size, data } = QRCode.create(address, { errorCorrectionLevel: 'M' }).modules;

  it('SVG has the size of the code and a quiet zone of 4 modules on each side', async () => {
    expect(await qrSvg(address)).toContain(`viewBox="0 0 ${size + 8} ${size + 8}"`);
  });

  it('PNG has so many pixels a module, quiet zone included', async () => {
    const png = await qrPng(address, 3);
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([(size + 8) * 3, (size + 8) * 3]);
  });

  it('as modules it is square and every module stands where it belongs', () => {
    const modules = qrModules(address);
    expect(modules.size).toBe(size);
    expect(modules.rows).toEqual(
      Array.from({ length: size }, (_, y) => Array.from({ length: size }, (__, x) => isDark(x, y))),
    );
  });

  it('on the terminal every module stands where it belongs, black on white, in its quiet zone', async () => {
    const lines = (await qrTerminal(address)).split('\n');
    const drawn = lines.flatMap(modulesOf);
    const expected = Array.from({ length: size + 9 }, (_, y) =>
      Array.from({ length: size + 8 }, (_, x) => isDark(x - 4, y - 4)),
    );
    expect(drawn).toEqual(expected);
  });

  function isDark(x: number, y: number): boolean {
    return x >= 0 && y >= 0 && x < size && y < size && data[y * size + x] === 1;
  }
});

/** Two rows of modules that one line of half blocks draws. */
function modulesOf(line: string): [boolean[], boolean[]] {
  const [, blocks = ''] = /^\u001b\[30;107m(.*)\u001b\[0m$/.exec(line) ?? [];
  return [[...blocks].map((b) => '▀█'.includes(b)), [...blocks].map((b) => '▄█'.includes(b))];
}
