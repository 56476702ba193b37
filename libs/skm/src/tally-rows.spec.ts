import { tallyRows } from './tally-rows.js';

describe('tallyRows', () => {
  it('counts answers by value and respondents with at least one answer', () => {
    const tally = tallyRows(
      ['waktu', 'perilaku'],
      [
        [4, 3],
        [4, null],
        [null, null],
        [null, 1],
      ],
    );
    expect(tally).toEqual({
      elements: [
        { key: 'waktu', counts: { 4: 2 } },
        { key: 'perilaku', counts: { 3: 1, 1: 1 } },
      ],
      respondents: 3,
    });
  });

  it('names the row that is too short or too long', () => {
    expect(() => tallyRows(['waktu', 'biaya'], [[1, 2], [3]])).toThrow(
      'row 2: it has 1 cells, not 2',
    );
  });
});
