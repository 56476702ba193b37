import { type AttackedPlace, attack, periodDays, type ShownFigure } from '@app/figures';
import { cutOf, fewCells } from '../../../../test/support/few-cells.js';
import { toEnd } from '../../../../test/support/worker/play-quarter.js';

/** Twelve persons in October, three late in it, and twenty in November and December. */
const city = fewCells([
  {
    unit: 'u',
    days: [
      [1, 12],
      [30, 3],
      [40, 20],
      [70, 20],
    ],
  },
]);
const period = periodDays(city.from, city.until);

function attackOn(
  figures: readonly ShownFigure[],
  leftOut: { unitId: string; after: string; until: string }[] = [],
): AttackedPlace[] {
  return toEnd(attack({ ...city, period, measure: 'persons', figures, leftOut }));
}

const figure = (from: string, until: string, withLeftOut = true): ShownFigure => ({
  ...cutOf('unit u', 1),
  from,
  until,
  withLeftOut,
  state: 0,
});

it('finds the few between two months and their quarter', () => {
  const months = [figure('2026-11-01', '2026-11-30'), figure('2026-12-01', '2026-12-31')];
  expect(attackOn([...months, figure('2026-10-01', '2026-12-31')])).toEqual([]);
  const late = figure('2026-10-01', '2026-10-29');
  expect(attackOn([...months, late])).toEqual([]);
  const found = attackOn([...months, late, figure('2026-10-01', '2026-12-31')]);
  expect(found[0]!.findings).toContainEqual(expect.objectContaining({ kind: 'step', persons: 3 }));
});

it('finds those who stay out of one of two figures of the same days', () => {
  const leftOut = [{ unitId: 'u', after: '2026-10-29', until: '2026-10-31' }];
  const october = (withLeftOut: boolean) => figure('2026-10-01', '2026-10-31', withLeftOut);
  expect(attackOn([october(true)], leftOut)).toEqual([]);
  expect(attackOn([october(false)], leftOut)).toEqual([]);
  const found = attackOn([october(true), october(false)], leftOut);
  expect(found[0]!.findings).toContainEqual(expect.objectContaining({ kind: 'step', persons: 3 }));
});

it('takes no figure for known whose ends hang together with no other', () => {
  // the window between them would hold three persons, but nothing tells them
  expect(
    attackOn([figure('2026-10-01', '2026-10-29'), figure('2026-11-01', '2026-12-31')]),
  ).toEqual([]);
});
