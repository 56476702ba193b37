import { readAnswer, SIX_POINT_VALUES } from './answer.js';
import { SkmInputError } from './errors.js';

describe('readAnswer', () => {
  it.each([
    ['1', 1],
    [' 4 ', 4],
    ['', null],
    ['  ', null],
  ])('reads "%s" as %s', (text, expected) => {
    expect(readAnswer(text, {})).toBe(expected);
  });

  it.each(['0', '5', '3.0', '3,5', '-', '44', 'baik', '٣'])('refuses "%s"', (text) => {
    expect(() => readAnswer(text, { row: 17, column: 'prosedur' })).toThrow(
      new SkmInputError(`"${text}" is not 1, 2, 3, 4 or blank`, { row: 17, column: 'prosedur' }),
    );
  });

  it('says where, in words and as data', () => {
    const error = new SkmInputError('"5" is not 1, 2, 3, 4 or blank', {
      row: 17,
      column: 'prosedur',
    });
    expect(error.message).toBe('row 17, column prosedur: "5" is not 1, 2, 3, 4 or blank');
    expect(error).toMatchObject({ row: 17, column: 'prosedur' });
  });
});

describe('SIX_POINT_VALUES', () => {
  it('spreads six answers evenly from 1 to 4', () => {
    const values = [...SIX_POINT_VALUES].map(([answer, value]) => [answer, value.toDecimal(1)]);
    expect(values).toEqual([
      [1, '1.0'],
      [2, '1.6'],
      [3, '2.2'],
      [4, '2.8'],
      [5, '3.4'],
      [6, '4.0'],
    ]);
  });
});
