import { planRanges, type StoredRange, type WantedRange } from './plan-ranges.js';

const wanted = (line: number, owner: string, from: number, to: number): WantedRange => ({
  line,
  lane: 'loket-1',
  owner,
  from,
  to,
});
const stored = (id: string, owner: string, from: number, to: number): StoredRange => ({
  id,
  lane: 'loket-1',
  owner,
  from,
  to,
});
const always = () => true;
const never = () => false;

describe('planRanges', () => {
  it('adds what is new and keeps what stands', () => {
    const [old, fresh] = [wanted(2, 'sari', 0, 10), wanted(3, 'budi', 10, 20)];
    const plan = planRanges([old, fresh], [stored('a', 'sari', 0, 10)], never);
    expect(plan).toEqual({ added: [fresh], moved: [], unchanged: 1, clashes: [] });
  });

  it('hands a counter over: one shift ends earlier, the next begins there', () => {
    const [shorter, next] = [wanted(2, 'sari', 0, 10), wanted(3, 'budi', 10, 50)];
    const plan = planRanges([shorter, next], [stored('a', 'sari', 0, 50)], always);
    expect(plan).toEqual({
      added: [next],
      moved: [{ id: 'a', wanted: shorter }],
      unchanged: 0,
      clashes: [],
    });
  });

  it('refuses to move an end that must stay', () => {
    const shorter = wanted(2, 'sari', 0, 10);
    const before = stored('a', 'sari', 0, 50);
    expect(planRanges([shorter], [before], never).clashes).toEqual([
      { wanted: shorter, stored: before },
    ]);
  });

  it('refuses a range that overlaps a stored one which the files no longer name', () => {
    const late = wanted(2, 'budi', 5, 15);
    const before = stored('a', 'sari', 0, 10);
    expect(planRanges([late], [before], always).clashes).toEqual([
      { wanted: late, stored: before },
    ]);
  });

  it('refuses to lengthen a range into a stored one', () => {
    const longer = wanted(2, 'sari', 0, 15);
    const next = stored('b', 'budi', 10, 20);
    const plan = planRanges([longer], [stored('a', 'sari', 0, 10), next], always);
    expect(plan.clashes).toEqual([{ wanted: longer, stored: next }]);
  });

  it('lets lanes overlap each other', () => {
    const elsewhere = { ...wanted(2, 'budi', 0, 10), lane: 'loket-2' };
    expect(planRanges([elsewhere], [stored('a', 'sari', 0, 10)], never).clashes).toEqual([]);
  });
});
