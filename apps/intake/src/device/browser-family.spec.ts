import { browserFamilyOf } from './browser-family.js';

describe('browserFamilyOf', () => {
  const chrome =
    'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Mobile Safari/537.36';

  it.each([
    [chrome, 'Chrome Android'],
    [chrome.replace('Android 10; K', 'Android 14; SM-A155F'), 'Chrome Android'],
    [`${chrome.replace('Chrome/', 'SamsungBrowser/27.0 Chrome/')}`, 'SamsungBrowser Android'],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 Version/18.1 Mobile/15E148 Safari/604.1',
      'Safari iPhone',
    ],
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:132.0) Gecko/20100101 Firefox/132.0',
      'Firefox Windows',
    ],
    ['curl/8.5.0', 'other other'],
    ['', 'other other'],
    [undefined, 'other other'],
  ])('of %p is %s', (userAgent, family) => {
    expect(browserFamilyOf(userAgent)).toBe(family);
  });
});
