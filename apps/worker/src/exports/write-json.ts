import type { SubjectFigures } from '@app/persistence/exports';
import type { Measure, Release } from '@app/persistence/releases';
import type { Period } from '@app/skm';
import { type ExportPlan, trendFigures } from './export-plan.js';
import { coverageOfRelease, notesOf } from './figure-coverage.js';
import { noteOf } from './figure-row.js';
import { METHOD_LINES, TEXTS } from './texts.js';

/** The objects of the reporting API, a list of them for each kind of subject. */
export async function* writeJson(plan: ExportPlan): AsyncGenerator<string> {
  const { content, period, written } = plan;
  const list = (name: string, objects: AsyncIterable<object>): AsyncGenerator<string> =>
    listOf(name, objects, written);
  yield `{"export":${JSON.stringify(aboutOf(plan))}`;
  yield* list('instansi', shown(content.figuresOf('instansi', period), period));
  yield* list('units', shown(content.figuresOf('unit', period), period));
  yield* list('services', shown(content.figuresOf('service', period), period));
  yield* list('locations', shown(content.figuresOf('location', period), period));
  yield* list('assignments', shown(content.figuresOf('assignment', period), period));
  yield* list('respondents', respondents(plan));
  yield* list('trend', trend(plan));
  yield '}';
}

function aboutOf({ content: { heading }, period, madeAt }: ExportPlan) {
  const { agencyName, unitName, marking, released } = heading;
  return {
    agency: agencyName,
    unit: unitName,
    marking,
    period,
    madeAt: madeAt.toISOString(),
    note: released ? null : TEXTS.nothing,
    method: METHOD_LINES,
  };
}

async function* listOf(
  name: string,
  objects: AsyncIterable<object>,
  written: { rows: number },
): AsyncGenerator<string> {
  yield `,\n"${name}":[`;
  let separator = '\n';
  for await (const object of objects) {
    yield separator + JSON.stringify(object);
    separator = ',\n';
    written.rows++;
  }
  yield ']';
}

async function* shown(
  all: AsyncIterable<SubjectFigures>,
  period: Period,
): AsyncGenerator<ReturnType<typeof show>> {
  for await (const found of all) yield show(found, period);
}

async function* respondents({ content, period }: ExportPlan): AsyncGenerator<object> {
  for (const { unitName, release } of await content.findProfiles(period)) {
    const { id, subjectId, figure, methodVersion, releasedAt } = release;
    const subject = { kind: 'unit', id: subjectId, name: unitName };
    yield { subject, period, profile: { id, figure, methodVersion, releasedAt } };
  }
}

async function* trend({ content, period }: ExportPlan): AsyncGenerator<ReturnType<typeof show>> {
  for await (const found of trendFigures(content, period, { elements: true }))
    yield show(found, found.period);
}

function show({ subject, releases, served }: SubjectFigures, period: Period) {
  const measures: Measure[] =
    subject.kind === 'assignment' ? ['officer', 'pulse'] : ['pulse', 'ikm'];
  const found = measures.map(
    (measure) => [measure, releases.find((release) => release.measure === measure)] as const,
  );
  const tooFew = { code: 'release.too-few', message: TEXTS.tooFew };
  return {
    subject,
    period,
    figures: Object.fromEntries(
      found.map(([key, one]) => [key, one ? published(one, period, served) : null]),
    ),
    reasons: Object.fromEntries(found.map(([key, one]) => [key, one ? null : tooFew])),
  };
}

function published(release: Release, period: Period, served: SubjectFigures['served']) {
  const { id, measure, basis, ordinal, n, days, methodVersion, releasedAt } = release;
  const found = coverageOfRelease(release, period, served);
  const notes = notesOf(release, found);
  const about = { methodVersion, releasedAt, note: noteOf(release), notes };
  if (found === null)
    return { id, measure, basis, ordinal, n, days, figure: release.figure, ...about };
  const { provisional, ...coverage } = found;
  const figure = measure === 'ikm' ? { ...release.figure, provisional } : release.figure;
  return { id, measure, basis, ordinal, n, days, figure, coverage, ...about };
}
