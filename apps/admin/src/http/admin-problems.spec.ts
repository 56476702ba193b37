import { FEATURES } from '../features.js';
import { problemsOf } from './admin-problems.js';

const row = { status: 404, detail: { id: 'Tidak ada.', en: 'There is none.' } };

it('has what every feature explains, and what all of them may meet', () => {
  const codes = Object.keys(problemsOf([{ name: 'Rooms', problems: { 'room.unknown': row } }]));
  expect(codes).toEqual(
    expect.arrayContaining(['room.unknown', 'version.changed', 'store.unavailable']),
  );
});

it('refuses two explanations of one code', () => {
  const feature = { name: 'Rooms', problems: { 'version.changed': row } };
  expect(() => problemsOf([feature])).toThrow('version.changed');
});

it('says in two languages and full sentences what happened and what to do', () => {
  for (const [code, { detail }] of Object.entries(problemsOf(FEATURES))) {
    expect([code, detail.id]).toEqual([code, expect.stringMatching(/^[A-Z].{10,}\.$/)]);
    expect([code, detail.en]).toEqual([code, expect.stringMatching(/^[A-Z].{10,}\.$/)]);
    expect([code, detail.id]).not.toEqual([code, detail.en]);
  }
});
