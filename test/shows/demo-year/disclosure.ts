import { auditFigures } from '../../../apps/cli/src/audit/disclosure/audit-figures.js';
import { readCompleteness } from './completeness.js';
import {
  type Assignment,
  type DemoReader,
  type DemoYear,
  CLOSED,
  exportPeriod,
  figuresOf,
  nameOf,
  readFigures,
} from './demo-year.js';

/** Of an officer with fewer than ten attested ratings in the quarter nothing is known, in no answer and in no file. */
export async function showWhoIsHidden(year: DemoYear, planner: DemoReader): Promise<void> {
  const assignments = await planner.get<Assignment[]>('assignments');
  const rated = new Map<string, number>(
    (
      await year.admin.owner.query(
        `SELECT assignment_id AS id, count(*)::integer AS n FROM ratings
         WHERE status = 'counted' AND assurance_level <> 'open' AND assignment_id IS NOT NULL
           AND local_day BETWEEN '2026-07-01' AND '2026-09-30' GROUP BY 1`,
      )
    ).map(({ id, n }: { id: string; n: number }) => [id, n]),
  );
  const hidden: Assignment[] = [];
  for (const one of assignments) {
    const told = await readFigures(planner, 'assignments', one, CLOSED);
    if (figuresOf(told).length === 0) hidden.push(one);
    if ((rated.get(one.id) ?? 0) >= 10) continue;
    expect(figuresOf(told)).toEqual([]);
    expect(told.reasons['pulse']).toMatchObject({ code: 'figure.too-few', missing: null });
  }
  const few = hidden.filter(({ id }) => (rated.get(id) ?? 0) < 10);
  expect(few.length).toBeGreaterThan(0);

  const file = await exportPeriod(year, planner, CLOSED);
  const exported = [...file.units, ...file.assignments];
  const numbers = exported.flatMap(figuresOf).map(({ n }) => n);
  console.log(`\n  export   ${numbers.length} figures of units and officers in ${CLOSED}`);
  expect(file.export.closedPeriod).toMatchObject({ revision: 0 });
  expect(numbers.length).toBeGreaterThan(20);
  expect(Math.min(...numbers)).toBeGreaterThanOrEqual(10);
  const named = new Set(exported.map(({ subject }) => subject.id));
  expect(hidden.filter(({ id }) => named.has(id))).toEqual([]);
  console.log(
    `  must not: of ${few.length} of ${assignments.length} assignments fewer than ten are known (${few.map(nameOf).join('; ')}): no figure, no n, no row of the file`,
  );
}

/** How much of the closed quarters is shown, and what an attacker can work out from everything that ever was. */
export async function showAudit(year: DemoYear): Promise<void> {
  const { owner } = year.admin;
  const table = await readCompleteness(owner);
  console.log(
    ['\nof those with ten or more persons: shown, complete']
      .concat(
        table.map(
          ({ period, kind, measure, known, shown, complete }) =>
            `  ${period} ${kind.padEnd(10)} ${measure.padEnd(7)} ${known}: ${shown}, ${complete}`,
        ),
      )
      .join('\n'),
  );
  const units = table.filter(({ kind, measure }) => kind === 'unit' && measure === 'pulse');
  expect(units.length).toBeGreaterThanOrEqual(3);
  for (const { known, complete } of units) expect(complete).toBe(known);

  const [{ id }] = await owner.query(`SELECT id FROM instansi WHERE key = 'pemkab-contoh'`);
  const { measures, elementSteps, elementDifferences } = await auditFigures(owner, id);
  const figures = measures.reduce((sum, one) => sum + one.figures, 0);
  console.log(
    `  audit    ${figures} figures; ${elementDifferences} element differences (not prevented)`,
  );
  expect(figures).toBeGreaterThan(200);
  expect(measures.flatMap(({ places }) => places)).toEqual([]);
  expect(measures.flatMap(({ wrong }) => wrong)).toEqual([]);
  expect(elementSteps).toBe(0);
}
