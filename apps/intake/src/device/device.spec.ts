import { browserFamilyOf } from './browser-family.js';
import { networkOf } from './network.js';

describe('networkOf', () => {
  it.each([
    ['203.0.113.77', '203.0.113.0/24'],
    ['::ffff:203.0.113.77', '203.0.113.0/24'],
    ['::FFFF:203.0.113.1', '203.0.113.0/24'],
    ['2001:db8:12:3456::1', '2001:db8:12::/48'],
    ['2001:0DB8:0012:ffff:1:2:3:4', '2001:db8:12::/48'],
    ['2001:db8::1', '2001:db8:0::/48'],
    ['2001::1:2:3:4:5:6', '2001:0:1::/48'],
    ['fe80::1%eth0', 'fe80:0:0::/48'],
    ['::1', '0:0:0::/48'],
    ['::', '0:0:0::/48'],
  ])('of %s is %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });

  it.each(['', 'unknown', '203.0.113', '203.0.113.300', '2001:db8', 'a.b.c.d'])(
    'of %p is nothing',
    (text) => {
      expect(networkOf(text)).toBe('');
    },
  );
});

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
