import fc from 'fast-check';
import QRCode from 'qrcode';
import {
  checkPublicUrl,
  codeAddress,
  qrSvg,
  qrTerminal,
  qrVersion,
  shortAddress,
} from './address.js';
import { MalformedCode, UnusablePublicUrl } from './code-error.js';
import { generateCode } from './counter-code.js';

const URL_OF_A_CITY = 'https://suara.surabaya.go.id';
const codes = fc
  .uint8Array({ minLength: 5, maxLength: 5 })
  .map((bytes) => generateCode(() => bytes));
const CODE = generateCode(() => Uint8Array.of(1, 2, 3, 4, 5));

describe('codeAddress', () => {
  it('is the address in capitals, so that the QR stays in alphanumeric mode', () => {
    expect(codeAddress(URL_OF_A_CITY, CODE)).toBe(`HTTPS://SUARA.SURABAYA.GO.ID/R/${CODE}`);
  });

  it('is one address however the public address and the code are written', () => {
    expect(codeAddress('https://Suara.Surabaya.go.id:443/', ` ${CODE.toLowerCase()}`)).toBe(
      codeAddress(URL_OF_A_CITY, CODE),
    );
  });

  it('leads to the page when a browser reads it', () => {
    const url = new URL(codeAddress('http://192.168.1.20:3000', CODE));
    expect(url.href).toBe(`http://192.168.1.20:3000/R/${CODE}`);
  });

  it('refuses a code that no page would know', () => {
    expect(() => codeAddress(URL_OF_A_CITY, 'ABC')).toThrow(MalformedCode);
  });
});

describe('shortAddress', () => {
  it('is what a person types', () => {
    const grouped = `${CODE.slice(0, 3)}-${CODE.slice(3, 6)}-${CODE.slice(6)}`;
    expect(shortAddress('https://SUARA.surabaya.go.id', CODE)).toBe(
      `suara.surabaya.go.id/R/${grouped}`,
    );
  });
});

describe('checkPublicUrl', () => {
  it.each([
    [URL_OF_A_CITY, URL_OF_A_CITY],
    ['https://Suara.Surabaya.go.id/', URL_OF_A_CITY],
    ['http://192.168.1.20:3000', 'http://192.168.1.20:3000'],
    ['http://localhost:3000', 'http://localhost:3000'],
  ])('takes %s', (publicUrl, canonical) => {
    expect(checkPublicUrl(publicUrl)).toBe(canonical);
  });

  it.each([
    ['no address at all', 'suara.surabaya.go.id', /with its scheme/],
    ['another scheme', 'ftp://suara.surabaya.go.id', /begin with https/],
    ['a script', 'javascript:alert(1)', /begin with https/],
    ['a path', `${URL_OF_A_CITY}/skm`, /remove the path/],
    ['a query', `${URL_OF_A_CITY}?`, /remove the path, query/],
    ['a fragment', `${URL_OF_A_CITY}#`, /fragment/],
    ['a user', 'https://sari@suara.surabaya.go.id', /user name/],
    ['a host that is too long', `https://${'a'.repeat(42)}`, /1 characters too long.*shorter host/],
    ['a host beyond any QR', `https://${'a.'.repeat(3000)}id`, /too long/],
    ['a host QR stores badly', `https://${'_'.repeat(41)}`, /letters, digits, dots and hyphens/],
  ])('refuses %s and says what to do', (_, publicUrl, sentence) => {
    expect(() => checkPublicUrl(publicUrl)).toThrow(UnusablePublicUrl);
    expect(() => checkPublicUrl(publicUrl)).toThrow(sentence);
  });

  it('never repeats a password that stands in the address', () => {
    expect(() => checkPublicUrl('https://sari:rahasia@suara.go.id')).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('rahasia') }),
    );
  });

  it('promises version 3 or less for every code', () => {
    const longest = `https://${'a'.repeat(41)}`;
    const publicUrls = fc
      .constantFrom(URL_OF_A_CITY, longest, 'http://[::1]:3000')
      .map(checkPublicUrl);
    fc.assert(
      fc.property(publicUrls, codes, (url, code) => qrVersion(codeAddress(url, code)) <= 3),
      { numRuns: 50 },
    );
  });
});

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
