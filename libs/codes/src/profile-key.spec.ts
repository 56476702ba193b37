import { randomUUID } from 'node:crypto';
import { deriveKeys } from './keys.js';
import { profileKeyFor } from './profile-key.js';

const keys = deriveKeys('0123456789abcdef'.repeat(4));
const other = deriveKeys('fedcba9876543210'.repeat(4));

describe('profileKeyFor', () => {
  it('is 32 bytes, the same for the same rating however its id is written', () => {
    const id = randomUUID();
    expect(profileKeyFor(id, keys.profile)).toMatch(/^[0-9a-f]{64}$/);
    expect(profileKeyFor(id.toUpperCase(), keys.profile)).toBe(profileKeyFor(id, keys.profile));
  });

  it('differs by rating, by installation and from the signatures of other uses', () => {
    const id = randomUUID();
    const found = [
      profileKeyFor(id, keys.profile),
      profileKeyFor(randomUUID(), keys.profile),
      profileKeyFor(id, other.profile),
      profileKeyFor(id, keys.receipt),
    ];
    expect(new Set(found).size).toBe(found.length);
  });
});
