import fc from 'fast-check';
import { checkPublicUrl, codeAddress, scannedAddress, shortAddress } from './address.js';
import { MalformedCode, UnusablePublicUrl } from './code-error.js';
import { generateCode } from './counter-code.js';
import { qrVersion } from './qr.js';

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

describe('scannedAddress', () => {
  const rotating = 'Z'.repeat(26);

  it('fits version 3 with a host of 24 characters, and says so of a longer one', () => {
    expect(qrVersion(scannedAddress(`https://${'a'.repeat(24)}`, rotating))).toBe(3);
    expect(() => scannedAddress(`https://${'a'.repeat(25)}`, rotating)).toThrow(/1 characters/);
    expect(qrVersion(scannedAddress(`https://${'a'.repeat(34)}`, 'Z'.repeat(16)))).toBe(3);
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
