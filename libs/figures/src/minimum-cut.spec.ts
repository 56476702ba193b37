import fc from 'fast-check';
import { hasLightCut } from './minimum-cut.js';

/** Every way to part the nodes, weighed; slow and plainly right. */
function lightest(weights: readonly number[][]): number[] {
  const found: number[] = [];
  for (let side = 1; side < 2 ** (weights.length - 1); side += 1) {
    let weight = 0;
    weights.forEach((row, one) =>
      row.forEach((edge, other) => {
        if (one < other && ((side >> one) & 1) !== ((side >> other) & 1)) weight += edge;
      }),
    );
    found.push(weight);
  }
  return found;
}

const graph = fc.integer({ min: 2, max: 7 }).chain((size) =>
  fc
    .array(
      fc.array(fc.constantFrom(0, 0, 1, 3, 4, 7, 12, 30), { minLength: size, maxLength: size }),
      {
        minLength: size,
        maxLength: size,
      },
    )
    .map((rows) =>
      rows.map((row, one) =>
        row.map((_, other) =>
          one === other ? 0 : rows[Math.min(one, other)]![Math.max(one, other)]!,
        ),
      ),
    ),
);

it('finds a light cut exactly where trying every one finds one', () => {
  fc.assert(
    fc.property(graph, (weights) => {
      const few = lightest(weights).some((weight) => weight > 0 && weight < 10);
      expect(hasLightCut(weights, 10)).toBe(few);
    }),
    { numRuns: 400 },
  );
});

it('sees parts that hang on nothing as whole', () => {
  expect(
    hasLightCut(
      [
        [0, 10, 0, 0],
        [10, 0, 0, 0],
        [0, 0, 0, 12],
        [0, 0, 12, 0],
      ],
      10,
    ),
  ).toBe(false);
});

it('finds the one to nine persons between two heavy parts', () => {
  const weights = [
    [0, 20, 3, 0],
    [20, 0, 0, 2],
    [3, 0, 0, 20],
    [0, 2, 20, 0],
  ];
  expect(hasLightCut(weights, 10)).toBe(true);
  expect(hasLightCut(weights, 5)).toBe(false);
});
