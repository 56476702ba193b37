import { rmSync } from 'node:fs';
import type { ICruiseResult, IViolation } from 'dependency-cruiser';
import { cruise, sentence } from './cruise.js';
import { permitted, plants, type Plant } from './planted-imports.js';
import { plantTree } from './planted-tree.js';

/** A cruise of the whole tree took 4 s on two cores; a busy machine may need a multiple. */
const PATIENCE_MS = 120_000;

describe('the tree', () => {
  it(
    'obeys every architecture rule',
    async () => {
      const { summary } = await cruise();
      expect(summary.violations.map(sentence)).toEqual([]);
    },
    PATIENCE_MS,
  );
});

describe('the architecture rules', () => {
  let root: string;
  let result: ICruiseResult;

  beforeAll(async () => {
    const violations = plants.map(({ files }) => files);
    root = plantTree(Object.assign({}, permitted, ...violations));
    result = await cruise(root);
  }, PATIENCE_MS);

  afterAll(() => rmSync(root, { recursive: true }));

  it('are all proved by a planted violation', () => {
    const rules = result.summary.ruleSetUsed?.forbidden?.map(({ name }) => name) ?? [];
    expect([...new Set(plants.map(({ rule }) => rule))].sort()).toEqual(rules.sort());
  });

  it('leave alone what is permitted', () => {
    expect(violationsIn(Object.keys(permitted)).map(sentence)).toEqual([]);
  });

  it.each(plants.map((plant) => [plant.rule, Object.keys(plant.files).join(' '), plant] as const))(
    '%s fires, and no other rule, for %s',
    (rule, _, plant: Plant) => {
      const fired = violationsIn(Object.keys(plant.files)).map((violation) => violation.rule.name);
      expect([...new Set(fired)]).toEqual([rule]);
    },
  );

  function violationsIn(paths: readonly string[]): IViolation[] {
    return result.summary.violations.filter(({ from }) => paths.includes(from));
  }
});
