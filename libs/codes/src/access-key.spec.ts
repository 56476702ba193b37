import { generateAccessKey, hashAccessKey } from './access-key.js';

describe('an access key', () => {
  it('is 26 characters from 17 random bytes', () => {
    const asked: number[] = [];
    const key = generateAccessKey((size) => {
      asked.push(size);
      return Buffer.alloc(size, 0xa7);
    });
    expect([asked, key]).toEqual([[17], expect.stringMatching(/^[0-9A-HJKMNP-TV-Z]{26}$/)]);
    expect(new Set(Array.from({ length: 100 }, () => generateAccessKey())).size).toBe(100);
  });

  it('has one hash however it is typed', () => {
    const key = generateAccessKey();
    const typed = key.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l');
    expect(hashAccessKey(` ${typed.slice(0, 13)}-${typed.slice(13)}`)).toBe(hashAccessKey(key));
    expect(hashAccessKey(key)).toMatch(/^[0-9a-f]{64}$/);
  });
});
