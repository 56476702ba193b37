import { sampleSize } from './sample-size.js';

// the printed table (Krejcie and Morgan as circulated with survey guidelines in Indonesia)
const PRINTED = `
  10:10 15:14 20:19 25:24 30:28 35:32 40:36 45:40 50:44 55:48 60:52 65:56 70:59 75:63 80:66 85:70
  90:73 95:76 100:80 110:86 120:92 130:97 140:103 150:108 160:113 170:118 180:123 190:127 200:132
  210:136 220:140 250:152 300:169 400:196 500:217 600:234 700:248 800:260 900:269 1000:278
  1500:306 2000:322 3000:341 5000:357 10000:370 100000:383 1000000:384`
  .trim()
  .split(/\s+/)
  .map((entry) => entry.split(':').map(Number) as [number, number]);

describe('sampleSize', () => {
  it.each(PRINTED)('of %i persons served is %i as printed', (population, expected) => {
    expect(sampleSize(population)).toBe(expected);
  });

  it('is everybody in the smallest population', () => {
    expect(sampleSize(1)).toBe(1);
  });

  it.each([0, -5, 10.5, Number.NaN])('refuses a population of %s', (population) => {
    expect(() => sampleSize(population)).toThrow('give a whole number from 1');
  });
});
