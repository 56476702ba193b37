import { dayInWords, daysInWords, monthInWords } from './days-in-words.js';

describe('days in words', () => {
  it('has the weekday where somebody is to look again', () => {
    expect(dayInWords('2026-12-07', 'id', true)).toBe('Senin, 7 Desember');
    expect(dayInWords('2026-12-07', 'en', true)).toBe('Monday 7 December');
    expect(dayInWords('2026-12-07', 'id')).toBe('7 Desember 2026');
  });

  it('says a month with its year', () => {
    expect(monthInWords('2026-12', 'id')).toBe('Desember 2026');
    expect(monthInWords('2026-05', 'en')).toBe('May 2026');
  });

  it.each([
    ['2026-11-16', '2026-11-16', '16 November 2026'],
    ['2026-11-16', '2026-11-22', '16–22 November 2026'],
    ['2026-10-26', '2026-11-01', '26 Oktober – 1 November 2026'],
    ['2026-12-28', '2027-01-03', '28 Desember 2026 – 3 Januari 2027'],
  ])('says %s to %s as short as it can be', (from, until, said) => {
    expect(daysInWords({ from, until }, 'id')).toBe(said);
  });
});
