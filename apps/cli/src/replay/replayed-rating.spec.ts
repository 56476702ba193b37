import type { ElementKey } from '@app/skm';
import { replayedRating } from './replayed-rating.js';

const columns: ElementKey[] = ['persyaratan', 'waktu', 'perilaku'];
const source = { fileHash: 'abc', index: 0, code: 'C0NT0H07S' };

it('takes the mean of the row, rounded half up, as the tap', () => {
  expect(replayedRating(columns, [4, 3, 4], source)).toMatchObject({ score: 4 });
  expect(replayedRating(columns, [2, 3, null], source)).toMatchObject({ score: 3 });
  expect(replayedRating(columns, [1, 1, 2], source)).toMatchObject({ score: 1 });
});

it('sends the answered elements only', () => {
  expect(replayedRating(columns, [4, null, 2], source)?.answers).toEqual({
    persyaratan: 4,
    perilaku: 2,
  });
});

it('sends nothing for a row without answers', () => {
  expect(replayedRating(columns, [null, null, null], source)).toBeNull();
});

it('fixes the id by file, row and code, a UUID of version 4 in form', () => {
  const id = (fileHash: string, index: number, code = source.code): string =>
    replayedRating(columns, [4, 4, 4], { fileHash, index, code })!.id;
  expect(id('abc', 0)).toBe(id('abc', 0));
  const others = [id('abc', 0), id('abc', 1), id('abd', 0), id('abc', 0, 'C0NT0H08T')];
  expect(new Set(others).size).toBe(4);
  for (let index = 0; index < 100; index += 1) {
    expect(id('abc', index)).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
  }
});
