import { checkNip, nipDigits } from './nip.js';

describe('nipDigits', () => {
  it.each(['198609262015051001', '19860926 201505 1 001', '19860926.201505.1.001'])(
    'understands %s',
    (text) => {
      expect(nipDigits(text)).toBe('198609262015051001');
    },
  );

  it.each([
    ['the old nine digits', '131234567', /exactly 18 digits/],
    ['a letter', '19860926201505100A', /exactly 18 digits/],
    ['one digit too many', '1986092620150510012', /exactly 18 digits/],
    ['what a spreadsheet makes of it', '1.98609E+17', /spreadsheet/],
    ['what it stores of it', '198609262015051000', /spreadsheet .* lost its last digits/],
    ['the same in groups', '19860926 201505 1 000', /spreadsheet .* lost its last digits/],
  ])('refuses %s', (_what, text, reason) => {
    expect(() => nipDigits(text)).toThrow(reason);
  });
});

describe('checkNip', () => {
  it('accepts a permanent civil servant appointed at 28', () => {
    expect(() => checkNip('198609262015051001', 'PNS')).not.toThrow();
  });

  it('accepts an appointment in the month of the 15th birthday, not before', () => {
    expect(() => checkNip('198609262001091001', 'PNS')).not.toThrow();
    expect(() => checkNip('198609262001081001', 'PNS')).toThrow(/at the age of 14/);
  });

  it.each([
    ['30 February', '198602302015051001', /digits 1-8/],
    ['a birth before 1900', '186609262015051001', /digits 1-8/],
    ['a month 21', '198609262015211001', /digits 9-14/],
    ['a month 00', '198609262015001001', /digits 9-14/],
    ['a sex of 3', '198609262015053001', /digit 15/],
    ['an appointment at 112', '198609262099051001', /at the age of 112/],
  ])('refuses %s for a PNS', (_what, nip, reason) => {
    expect(() => checkNip(nip, 'PNS')).toThrow(reason);
  });

  it('reads only the birth date of a PPPK', () => {
    expect(() => checkNip('199002282023211001', 'PPPK')).not.toThrow();
    expect(() => checkNip('199002282023003999', 'PPPK')).not.toThrow();
    expect(() => checkNip('199002302023211001', 'PPPK')).toThrow(/digits 1-8/);
  });

  it('refuses a NIP of somebody who has none', () => {
    expect(() => checkNip('198609262015051001', 'NON_ASN')).toThrow(/has no NIP/);
  });
});
