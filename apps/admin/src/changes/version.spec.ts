import { changedSince, versionOf } from './version.js';

const seen = { name: 'Dinas', parentId: null, places: [{ from: '2026-01-01' }], at: new Date(0) };

it('is one for equal states, and fits a header', () => {
  expect(versionOf(structuredClone(seen))).toBe(versionOf(seen));
  expect(versionOf(seen)).toMatch(/^[\w-]{5}(\.[\w-]{5}){3}$/);
});

it('finds nothing changed in the same state', () => {
  expect(changedSince(versionOf(seen), structuredClone(seen))).toEqual([]);
});

it('names every field that changed, with what stands now', () => {
  const now = { ...seen, name: 'Dinas Baru', places: [] };
  expect(changedSince(versionOf(seen), now)).toEqual([
    { field: 'name', message: 'is now "Dinas Baru"' },
    { field: 'places', message: 'is now []' },
  ]);
});

it.each(['', 'x', '....', '*', '\u00ff'])('of %j knows nothing, so all has changed', (version) => {
  expect(changedSince(version, seen)).toHaveLength(4);
});
