import type { Queryable } from '@app/database';
import { nextStep } from '@app/jobs';
import { findAnswerCorrections, findTapCorrections, type Measure } from '@app/persistence/figures';
import { type MarkDay, streamMarks } from '@app/persistence/figure-sources';
import {
  type AnswerDay,
  type SettledDays,
  type SettledPlace,
  streamAnswers,
  streamTaps,
  type TapDay,
} from '@app/persistence/settled-ratings';
import type { AssuranceLevel } from '@app/rating';
import type { CorrectedDays } from '../contents.js';
import { dayAfter } from '../reading/days.js';
import type { Questionnaire } from './questionnaire.js';
import { noDays, type RatedGroup } from './slice.js';
import type { Slices } from './slices.js';
import type { Span } from './span.js';
import type { SumsLayout } from './sums.js';

/** Rows that are added up before whatever else waits goes first. */
const ROWS_OF_A_STEP = 500;

interface PlacedRow extends SettledPlace {
  level: AssuranceLevel;
}

type AddRow<Row> = (group: RatedGroup, row: Row, day: bigint) => void;

export interface Collection {
  span: Span;
  layout: SumsLayout;
  questionnaire: Questionnaire;
  slices: Slices;
  /** days with later corrections that are in the figures */
  corrected: readonly CorrectedDays[];
}

/**
 * Reads taps, answers and marks of the span once and adds them to the slices. Rows come by day: those of one
 * stretch are put together first, so that no more than a stretch is kept, and each group of them is handed on
 * once, to every slice that counts it. Corrections follow, whose numbers may be below 0; a day that lost all of its
 * ratings is still counted as a day with ratings.
 */
export async function collect(
  tx: Queryable,
  instansiId: string,
  collection: Collection,
): Promise<void> {
  const { from, until } = collection.span.days;
  const days: SettledDays = { instansiId, from, to: dayAfter(until, 1) };
  await collectRows(collection, streamTaps(tx, days), addTaps(collection));
  await collectRows(collection, streamAnswers(tx, days), addAnswers(collection));
  await collectRows(collection, streamMarks(tx, days), addMarks(collection));
  for (const { from, to, places } of collection.corrected) {
    const some = { instansiId, from, to };
    const taps = await findTapCorrections(tx, some, places);
    await collectRows(collection, [taps], addTaps(collection));
    const answers = await findAnswerCorrections(tx, some, places);
    await collectRows(collection, [answers], addAnswers(collection));
  }
}

async function collectRows<Row extends PlacedRow>(
  { span, layout, slices }: Collection,
  batches: AsyncIterable<Row[]> | Iterable<Row[]>,
  add: AddRow<Row>,
): Promise<void> {
  let stretch = -1;
  let groups = new Map<string, RatedGroup>();
  for await (const rows of batches) {
    for (const [at, row] of rows.entries()) {
      if (at % ROWS_OF_A_STEP === 0) await nextStep();
      const now = span.stretchOf(row.day);
      if (now !== stretch) {
        await slices.add(groups.values());
        stretch = now;
        groups = new Map();
      }
      const key = keyOf(row);
      const group = groups.get(key) ?? openGroup(layout, row, stretch);
      groups.set(key, group);
      add(group, row, 1n << BigInt(span.numberOf(row.day)));
    }
  }
  await slices.add(groups.values());
}

function addTaps({ layout }: Collection): AddRow<TapDay> {
  return (group, row, day) => {
    layout.addTaps(group.sums, row);
    if (row.status !== 'counted') return;
    const persons: Record<Measure, number> = {
      pulse: row.taps.reduce((total, n) => total + n, 0),
      ikm: row.respondents,
      officer: row.officerRespondents,
    };
    for (const measure of ['pulse', 'ikm', 'officer'] as const) {
      if (persons[measure] > 0) group.days[measure] |= day;
    }
  };
}

function addAnswers({ layout, questionnaire }: Collection): AddRow<AnswerDay> {
  return (group, { instrumentVersionId, answers, n }) => {
    const answered = questionnaire.read(instrumentVersionId, answers);
    layout.addAnswers(group.sums, answered, n);
    if (answered.elements.some((value) => value > 0)) group.versions.add(instrumentVersionId);
  };
}

function addMarks({ layout }: Collection): AddRow<MarkDay> {
  return (group, { kind, n }) => layout.addMarks(group.sums, kind, n);
}

function openGroup(
  layout: SumsLayout,
  { unitId, locationId, serviceId, assignmentId, level }: PlacedRow,
  stretch: number,
): RatedGroup {
  const place = { unitId, locationId, serviceId, assignmentId, level };
  return { ...place, stretch, sums: layout.open(), days: noDays(), versions: new Set() };
}

function keyOf({ unitId, locationId, serviceId, assignmentId, level }: PlacedRow): string {
  return `${unitId} ${locationId} ${serviceId} ${assignmentId} ${level}`;
}
