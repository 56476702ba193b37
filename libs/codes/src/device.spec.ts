import fc from 'fast-check';
import { deviceBucketFor, type DeviceTraits, visitorFor } from './device.js';
import { deriveKeys } from './keys.js';

const keys = deriveKeys('0123456789abcdef'.repeat(4));
const other = deriveKeys('fedcba9876543210'.repeat(4));
const AT = new Date('2026-11-23T02:00:00Z');
const PHONE: DeviceTraits = { code: '7KQ2M9TXF', network: '203.0.113.0/24', browser: 'Chrome' };

describe('visitorFor', () => {
  it('is 8 bytes, the same for the same cookie in every process and at every time', () => {
    const visitor = visitorFor('nonce', keys.visitor);
    expect(visitor).toMatch(/^[0-9a-f]{16}$/);
    expect(visitorFor('nonce', deriveKeys('0123456789abcdef'.repeat(4)).visitor)).toBe(visitor);
  });

  it('differs by cookie and by installation, and is no signature of another use', () => {
    const found = [
      visitorFor('nonce', keys.visitor),
      visitorFor('nonce ', keys.visitor),
      visitorFor('nonce', other.visitor),
      visitorFor('nonce', keys.device),
    ];
    expect(new Set(found).size).toBe(found.length);
  });
});

describe('deviceBucketFor', () => {
  const bucket = (traits: Partial<DeviceTraits> = {}, at = AT, key = keys.device): number =>
    deviceBucketFor({ ...PHONE, ...traits }, at, key);

  it('is the same all day in every process', () => {
    expect(bucket({}, new Date('2026-11-22T17:00:00Z'))).toBe(bucket());
    expect(bucket({}, new Date('2026-11-23T16:59:59.999Z'))).toBe(bucket());
  });

  it('differs by code, network, browser, day and installation', () => {
    const found = [
      bucket(),
      bucket({ code: '7KQ2M9TXG' }),
      bucket({ network: '203.0.114.0/24' }),
      bucket({ browser: 'Firefox' }),
      bucket({}, new Date('2026-11-23T17:00:00Z')),
      bucket({}, new Date('2026-11-22T16:59:59.999Z')),
      bucket({}, AT, other.device),
    ];
    expect(new Set(found).size).toBe(found.length);
  });

  it('cannot be confused by moving characters from one trait to the next', () => {
    expect(bucket({ network: 'a"', browser: 'b' })).not.toBe(
      bucket({ network: 'a', browser: '"b' }),
    );
  });

  it('is 16 bits for every trait', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (network, browser) => {
        const found = bucket({ network, browser });
        expect(Number.isInteger(found) && found >= 0 && found < 65_536).toBe(true);
      }),
    );
  });
});
