import { groupBy } from './group-by.js';

it('keeps keys and items in their order of appearance', () => {
  const words = ['loket', 'unit', 'lokasi', 'usia', 'kode'];
  expect([...groupBy(words, (word) => word[0])]).toEqual([
    ['l', ['loket', 'lokasi']],
    ['u', ['unit', 'usia']],
    ['k', ['kode']],
  ]);
});
