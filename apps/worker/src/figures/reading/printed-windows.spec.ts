import { mayPrintElements } from '@app/figures';
import { PrintedWindows } from './printed-windows.js';

const OCTOBER = { from: '2026-10-01', until: '2026-10-31' };
const NOVEMBER = { from: '2026-11-01', until: '2026-11-30' };
const TWO_MONTHS = { from: '2026-10-01', until: '2026-11-30' };
const QUARTER = { from: '2026-10-01', until: '2026-12-31' };

it('knows nothing around the first figure', () => {
  expect(new PrintedWindows().around(QUARTER)).toEqual([{}]);
});

it('compares a later cut with the earlier ones of the same beginning', () => {
  const windows = new PrintedWindows();
  windows.add(OCTOBER, { waktu: 20, biaya: 15 });
  windows.add(TWO_MONTHS, { waktu: 40, biaya: 30 });
  const around = windows.around(QUARTER);
  expect(around).toHaveLength(3);
  expect(mayPrintElements(around, { waktu: 52, biaya: 40 })).toBe(true);
  expect(mayPrintElements(around, { waktu: 52, biaya: 36 })).toBe(false);
});

it('does not compare months that lie beside one another', () => {
  const windows = new PrintedWindows();
  windows.add(OCTOBER, { waktu: 20 });
  expect(mayPrintElements(windows.around(NOVEMBER), { waktu: 23 })).toBe(true);
});

it('knows what a month tells of the cut before it', () => {
  const windows = new PrintedWindows();
  windows.add(OCTOBER, { waktu: 20 });
  // up to a week in October, of which four answered after it
  const week = { from: '2026-10-01', until: '2026-10-25' };
  expect(mayPrintElements(windows.around(week), { waktu: 16 })).toBe(false);
  const others = new PrintedWindows();
  others.add(week, { waktu: 16 });
  others.add(TWO_MONTHS, { waktu: 50 });
  // November alone would give October, and so the four
  expect(mayPrintElements(others.around(NOVEMBER), { waktu: 30 })).toBe(false);
  expect(mayPrintElements(others.around(NOVEMBER), { waktu: 20 })).toBe(true);
});

it('finds nothing new in what can be told already', () => {
  const windows = new PrintedWindows();
  windows.add(OCTOBER, { waktu: 20 });
  windows.add(TWO_MONTHS, { waktu: 50 });
  expect(windows.around(NOVEMBER)).toEqual([]);
});

it('puts chains together where a figure joins them', () => {
  const windows = new PrintedWindows();
  windows.add(NOVEMBER, { waktu: 30 });
  windows.add(OCTOBER, { waktu: 20 });
  expect(windows.around(TWO_MONTHS)).toEqual([]);
  expect(mayPrintElements(windows.around(QUARTER), { waktu: 55 })).toBe(false);
});
