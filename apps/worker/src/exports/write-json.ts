import type { SubjectFigures } from '@app/persistence/exports';
import {
  type ChosenReleases,
  chooseReleases,
  type Measure,
  type OfficerFigure,
  type StandingRelease,
} from '@app/persistence/releases';
import type { Period } from '@app/skm';
import { type ExportPlan, trendFigures } from './export-plan.js';
import { releaseCoverageOf, notesOf } from './figure-coverage.js';
import { noteOf } from './figure-row.js';
import { METHOD_LINES } from './method-lines.js';
import { TEXTS } from './texts.js';

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

function show({ subject, releases, personsServed }: SubjectFigures, period: Period) {
  const measures: Measure[] =
    subject.kind === 'assignment' ? ['officer', 'pulse'] : ['pulse', 'ikm'];
  const chosen = measures.map((measure) => [measure, chooseReleases(releases, measure)] as const);
  const published = (one: StandingRelease | null) => one && publish(one, period, personsServed);
  return {
    subject,
    period,
    figures: Object.fromEntries(chosen.map(([key, { figure }]) => [key, published(figure)])),
    publicVoice: Object.fromEntries(
      chosen.map(([key, { publicVoice }]) => [key, published(publicVoice)]),
    ),
    reasons: Object.fromEntries(chosen.map(([key, one]) => [key, reasonOf(one)])),
    notes: [TEXTS.intervalExcludes],
  };
}

function reasonOf({ figure, publicVoice }: ChosenReleases) {
  if (figure !== null) return null;
  return publicVoice === null
    ? { code: 'release.too-few', message: TEXTS.tooFew }
    : { code: 'release.public-voice-only', message: TEXTS.noOfficial };
}

function publish(
  one: StandingRelease,
  period: Period,
  personsServed: SubjectFigures['personsServed'],
) {
  const { release, standing } = one;
  const { id, measure, basis, ordinal, n, days, methodVersion, releasedAt } = release;
  const found = releaseCoverageOf(release, period, personsServed);
  const about = {
    id,
    measure,
    basis,
    standing,
    ordinal,
    n,
    days,
    methodVersion,
    releasedAt,
    note: noteOf(one),
    notes: notesOf(release, found),
  };
  if (found === null) return { ...about, figure: release.figure, ...peerWordOf(one) };
  const { provisional, ...coverage } = found.coverage;
  const computed = measure === 'ikm' ? { provisional, bounds: found.bounds } : {};
  return { ...about, figure: { ...release.figure, ...computed }, coverage };
}

function peerWordOf({ release, standing }: StandingRelease): { peerWord?: string | null } {
  if (release.measure !== 'officer') return {};
  const { peers } = release.figure as OfficerFigure;
  return { peerWord: standing === 'official' ? TEXTS.peerWords[peers?.word ?? 'too few'] : null };
}
