import { type AttackedPlace, attack } from '@app/figures';
import {
  listLeftOut,
  listPublishedFigures,
  type Measure,
  type PeriodLeftOut,
  type PublishedFigure,
} from '@app/persistence/figures';
import { findPersonDays, listUnitVersions } from '@app/persistence/settled-ratings';
import { lastDayOf, parsePeriod, type Period, periodsOf } from '@app/skm';
import { countElementDifferences, countElementSteps } from './element-steps.js';
import { COUNTED, type PublishedMeasure, readFigures } from './published-measure.js';
import { readRevisedStates } from './revised-states.js';

/** What an attacker finds in what an agency published, of one measure. */
export interface AuditedMeasure {
  measure: Measure;
  /** key of a quarter with all of its states, or of a year with its closings and revisions */
  period: string;
  figures: number;
  /** with at least one combination of one to nine persons */
  places: AttackedPlace[];
  /** persons of the largest such combination of each place, added up */
  persons: number;
  /** figures whose n is not what the settled ratings of their days say */
  wrong: PublishedFigure[];
}

export interface AuditedAgency {
  measures: AuditedMeasure[];
  /** pairs of figures of one subject that tell one to nine answers to an element */
  elementSteps: number;
  /** elements in which a place and its parts differ by one to nine answers; not prevented */
  elementDifferences: number;
}

type Connection = Parameters<typeof readRevisedStates>[0];
const MEASURES: readonly Measure[] = ['pulse', 'ikm', 'officer'];

/**
 * Plays the attacker on everything that was ever shown of an agency: each quarter with its running figures, months,
 * closing and revisions, and each year with the closings and revisions of its quarters, semesters and of itself. Needs
 * the ratings behind the figures.
 */
export async function auditFigures(
  connection: Connection,
  instansiId: string,
): Promise<AuditedAgency> {
  const figures = await listPublishedFigures(connection, { instansiId });
  const leftOut = await listLeftOut(connection, { instansiId });
  const measures: AuditedMeasure[] = [];
  for (const period of periodsWith(figures)) {
    const ofPeriod = figures.filter((figure) => belongsTo(figure, period));
    const source = await readSource(connection, instansiId, period);
    const periods = [...new Set(ofPeriod.map(({ officialPeriod }) => officialPeriod))];
    const { correctedOf, stateOf } = await readRevisedStates(connection, instansiId, periods);
    for (const measure of MEASURES) {
      const published = {
        ...source,
        measure,
        from: period.from,
        until: lastDayOf(period),
        figures: ofPeriod.filter((figure) => figure.measure === measure),
        leftOut: leftOutOf(leftOut, period, measure),
        corrected: correctedOf(measure),
        stateOf,
      };
      if (published.figures.length > 0) measures.push(auditMeasure(period.key, published));
    }
  }
  const elementSteps = countElementSteps(figures);
  return { measures, elementSteps, elementDifferences: countElementDifferences(figures) };
}

function auditMeasure(period: string, published: PublishedMeasure): AuditedMeasure {
  const { period: days, shown, wrong } = readFigures(published);
  const measure = COUNTED[published.measure];
  const places = toEnd(attack({ ...published, period: days, measure, figures: shown }));
  const persons = places.reduce(
    (sum, { findings }) => sum + Math.max(...findings.map((finding) => finding.persons)),
    0,
  );
  return {
    measure: published.measure,
    period,
    figures: published.figures.length,
    places,
    persons,
    wrong,
  };
}

/** The quarters with figures, and the years with closings, oldest first. */
function periodsWith(figures: readonly PublishedFigure[]): Period[] {
  const keys = figures.flatMap(({ officialPeriod, revision }) => {
    const { from, kind } = parsePeriod(officialPeriod);
    const year = periodsOf(from).find((one) => one.kind === 'year')!;
    return [kind === 'quarter' ? officialPeriod : [], revision < 0 ? [] : year.key].flat();
  });
  return [...new Set(keys)].toSorted().map(parsePeriod);
}

/** Of a year the closed quarters, semesters and the year in all states; of a quarter everything. */
function belongsTo(
  { officialPeriod, periodKind, revision }: PublishedFigure,
  period: Period,
): boolean {
  if (period.kind === 'quarter') return officialPeriod === period.key;
  return officialPeriod.startsWith(period.key) && periodKind !== 'month' && revision >= 0;
}

async function readSource(
  connection: Connection,
  instansiId: string,
  { from, to }: Period,
): Promise<Pick<PublishedMeasure, 'cells' | 'versions'>> {
  const cells = await findPersonDays(connection, { instansiId, from, to });
  return { cells, versions: await listUnitVersions(connection, { instansiId }) };
}

function leftOutOf(
  all: readonly PeriodLeftOut[],
  { from, to }: Period,
  measure: Measure,
): PublishedMeasure['leftOut'] {
  const inside = all.filter(({ period }) => {
    const quarter = parsePeriod(period);
    return quarter.from >= from && quarter.to <= to;
  });
  return inside.flatMap(({ leftOut }) => leftOut[COUNTED[measure]]);
}

function toEnd<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
