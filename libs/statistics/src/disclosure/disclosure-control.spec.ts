import fc from 'fast-check';
import { CellGrid, type CellLabels } from './cell-grid.js';
import { CountHistory } from './count-history.js';
import { DisclosureControl } from './disclosure-control.js';
import type { Figure } from './published-figures.js';

const UNITS: Readonly<Record<string, readonly string[]>> = {
  dinas: ['dinas'],
  a: ['a', 'dinas'],
  b: ['b', 'dinas'],
};

/** One unit, one service or none, one officer or none, in one of two weeks of November 2026. */
function cell(unit: string, week: 46 | 47, labels: Partial<CellLabels> = {}): CellLabels {
  return {
    day: week === 46 ? '2026-11-09' : '2026-11-16',
    periods: {
      week: `2026-W${week}`,
      month: '2026-11',
      quarter: '2026-Q4',
      semester: '2026-S2',
      year: '2026',
    },
    unit,
    guest: false,
    location: null,
    service: null,
    assignment: null,
    ...labels,
  };
}

class Stage {
  readonly grid = new CellGrid('agency', { chainOf: (unit) => UNITS[unit]! });
  readonly history = new CountHistory();
  readonly control = new DisclosureControl(this.grid, this.history);

  /** Persons who all answer the same. */
  come(labels: CellLabels, n: number, making = 1): number {
    const at = this.grid.add(labels);
    this.history.add(at, making, 4, n);
    return at;
  }

  figure(kind: Figure['kind'], id: string, period = '2026-11', making = 1): Figure {
    return { kind, id, period, until: '2026-12-01', treeDay: '2026-01-01', making };
  }

  publish(...figures: Figure[]): void {
    figures.forEach((figure) => this.control.add(figure));
  }
}

let stage: Stage;

beforeEach(() => {
  stage = new Stage();
});

it('allows nothing below ten persons', () => {
  stage.come(cell('a', 46), 9);
  expect(stage.control.allows(stage.figure('unit', 'a'))).toBe(false);
});

it('withholds a part whose whole would be left with one to nine, and the next smallest beside a hidden one', () => {
  stage.come(cell('a', 46, { service: 'card' }), 30);
  stage.come(cell('a', 46, { service: 'permit' }), 12);
  stage.come(cell('a', 46, { service: 'seal' }), 4);
  stage.publish(stage.figure('unit', 'a'));
  expect(stage.control.allows(stage.figure('service', 'card'))).toBe(true);
  stage.publish(stage.figure('service', 'card'));
  expect(stage.control.allows(stage.figure('service', 'permit'))).toBe(false);
});

it('compares wholes that come later with their parts', () => {
  stage.come(cell('a', 46), 20);
  stage.come(cell('b', 46), 5);
  stage.publish(stage.figure('unit', 'a'));
  expect(stage.control.allows(stage.figure('instansi', 'agency'))).toBe(false);
});

it('compares figures that divide a whole in different ways', () => {
  stage.come(cell('a', 46, { service: 'card', assignment: 'ani' }), 20);
  stage.come(cell('a', 46, { service: 'card' }), 3);
  stage.publish(stage.figure('service', 'card'));
  expect(stage.control.allows(stage.figure('assignment', 'ani'))).toBe(false);
});

it('takes parts of different kinds and periods away together', () => {
  stage.come(cell('a', 46, { service: 'card' }), 20);
  stage.come(cell('a', 46), 15);
  stage.come(cell('a', 47, { assignment: 'ani' }), 20);
  stage.come(cell('a', 47), 4);
  stage.publish(stage.figure('unit', 'a'), stage.figure('unit', 'a', '2026-W46'));
  expect(stage.control.allows(stage.figure('assignment', 'ani', '2026-W47'))).toBe(false);
  expect(stage.control.allows(stage.figure('service', 'card'))).toBe(true);
});

it('remembers earlier releases of a whole', () => {
  stage.come(cell('a', 46, { service: 'card' }), 20);
  const unnamed = stage.come(cell('a', 46), 4);
  stage.history.add(unnamed, 2, 3, 10);
  stage.publish(stage.figure('unit', 'a'), stage.figure('unit', 'a', '2026-11', 2));
  expect(stage.control.allows(stage.figure('service', 'card', '2026-11', 2))).toBe(false);
});

it('sees an amendment that leaves n as it was', () => {
  const at = stage.come(cell('a', 46), 20);
  stage.publish(stage.figure('unit', 'a'));
  stage.history.add(at, 2, 4, -3);
  stage.history.add(at, 2, 1, 3);
  expect(stage.control.allows(stage.figure('unit', 'a', '2026-11', 2))).toBe(false);
  stage.history.add(at, 3, 4, 3);
  stage.history.add(at, 3, 1, -3);
  expect(stage.control.allows(stage.figure('unit', 'a', '2026-11', 3))).toBe(true);
});

describe('who moved between cells', () => {
  /** Of persons with the same answer, one leaves a cell and one comes into another. */
  function move(from: number, to: number, making: number): void {
    stage.history.add(from, making, 4, -1);
    stage.history.add(to, making, 4, 1);
  }

  const agency = (): Figure => stage.figure('instansi', 'agency');
  const unit = (id: string): Figure => stage.figure('unit', id, '2026-11', 2);

  it('may be missing in one part because of being in another', () => {
    const a = stage.come(cell('a', 46), 20);
    const b = stage.come(cell('b', 46), 20);
    stage.come(cell('dinas', 46), 9);
    move(a, b, 2);
    stage.publish(agency(), unit('a'));
    expect(stage.control.allows(unit('b'))).toBe(false);
  });

  it('is another person where the answer is another', () => {
    const a = stage.come(cell('a', 46), 20);
    const b = stage.come(cell('b', 46), 20);
    stage.come(cell('dinas', 46), 9);
    stage.history.add(a, 2, 4, -1);
    stage.history.add(b, 2, 1, 1);
    stage.publish(agency(), unit('a'));
    expect(stage.control.allows(unit('b'))).toBe(true);
  });

  it('may have gone from what is left of a whole into a part of it', () => {
    stage.come(cell('a', 46), 20);
    const b = stage.come(cell('b', 46), 20);
    const rest = stage.come(cell('dinas', 46), 10);
    move(rest, b, 2);
    stage.publish(agency(), unit('a'));
    expect(stage.control.allows(unit('b'))).toBe(false);
  });

  it('does not stay because somebody with the same answer comes instead', () => {
    const card = stage.come(cell('a', 46, { service: 'card' }), 20);
    const unnamed = stage.come(cell('a', 46), 10);
    move(unnamed, card, 2);
    stage.history.add(unnamed, 3, 4, 1);
    stage.publish(stage.figure('unit', 'a'));
    expect(stage.control.allows(stage.figure('service', 'card', '2026-11', 3))).toBe(false);
  });

  it('is not looked for among those who only came', () => {
    stage.come(cell('a', 46), 20);
    const b = stage.come(cell('b', 46), 20);
    const rest = stage.come(cell('dinas', 46), 10);
    stage.history.add(b, 2, 4, 1);
    stage.history.add(rest, 2, 4, 1);
    stage.publish(agency(), unit('a'));
    expect(stage.control.allows(unit('b'))).toBe(true);
  });
});

it('takes a figure for a part although half of it is outside, or gave another answer', () => {
  stage.come(cell('a', 46, { service: 'card' }), 20);
  const eka = stage.come(cell('a', 46, { assignment: 'eka' }), 9);
  stage.come(cell('a', 46), 1);
  stage.come(cell('b', 46, { assignment: 'eka' }), 7);
  stage.publish(stage.figure('unit', 'a'), stage.figure('service', 'card'));
  stage.history.add(eka, 2, 4, -1);
  stage.history.add(eka, 2, 1, 1);
  expect(stage.control.allows(stage.figure('assignment', 'eka', '2026-11', 2))).toBe(false);
});

it('lets a figure pass whose content is published already', () => {
  stage.come(cell('a', 46), 20);
  stage.publish(stage.figure('unit', 'a'));
  expect(stage.control.allows(stage.figure('instansi', 'agency', '2026'))).toBe(true);
});

it('never leaves one to nine persons of a unit beside its services, in any order', () => {
  const sizes = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(sizes, fc.nat(30), fc.infiniteStream(fc.nat()), (services, unnamed, draws) => {
      const local = new Stage();
      services.forEach((n, at) => local.come(cell('a', 46, { service: `s${at}` }), n));
      local.come(cell('a', 46), unnamed);
      const figures = [
        local.figure('unit', 'a'),
        ...services.map((_, at) => local.figure('service', `s${at}`)),
      ];
      const published = new Set<Figure>();
      while (figures.length > 0) {
        const [figure] = figures.splice(draws.next().value % figures.length, 1);
        if (!local.control.allows(figure!)) continue;
        local.publish(figure!);
        published.add(figure!);
      }
      const whole = [...published].find(({ kind }) => kind === 'unit');
      if (!whole) return;
      const parts = [...published].filter((figure) => figure !== whole);
      const left = parts.reduce(
        (rest, part) => rest - local.control.sizeOf(part),
        local.control.sizeOf(whole),
      );
      expect(left === 0 || left >= 10).toBe(true);
    }),
  );
});
