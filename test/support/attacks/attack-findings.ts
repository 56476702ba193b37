import { ELEMENT_KEYS, OFFICER_ELEMENTS } from '@app/skm';
import type { AssuranceLevel } from '@app/rating';
import {
  type Anchored,
  anchorPresent,
  contrastLevels,
  indexSpread,
  type LevelTallies,
  pairElements,
  shrinkOfficers,
  type Tally,
  tallyOf,
  usualDifference,
} from '@app/statistics';
import type { Assurance } from '../intake/assurance.js';
import { QUARTER } from './quarter-calendar.js';
import type { RatedCity } from './rated-city.js';

const ELEMENTS = ELEMENT_KEYS.map((key) => ({ key, weight: 1 / ELEMENT_KEYS.length }));
const INDEX_POINTS = 25;

/** A rating of the quarter that counts. */
export interface CountedRating {
  assignmentId: string;
  level: AssuranceLevel;
  answers: Record<string, number>;
}

/** What the counted ratings of one counter say, in index points; NaN where nobody answered. */
export interface CounterFigures {
  /** mean of kompetensi and perilaku of attested respondents */
  mean: number;
  /** the same, held near the tickets, around the difference that is usual with colleagues */
  held: number;
  anchored: boolean;
  /** what is held, drawn towards the unit as a word about the officer weighs it */
  amongColleagues: number;
  /** what a reviewer is told of present and served ratings; null where one of them is missing */
  contrast: string | null;
  /** index of all counted ratings */
  index: number;
  attestedRespondents: number;
}

/** What became of the ratings of a group. */
export interface Fate {
  stored: number;
  /** e.g. `open (late)` → how many */
  levels: Record<string, number>;
  /** rule → ratings that a case of it holds or held */
  held: Record<string, number>;
  counted: number;
}

export async function readCounted(assurance: Assurance, city: RatedCity): Promise<CountedRating[]> {
  return assurance.admin.owner.query(
    `SELECT assignment_id AS "assignmentId", assurance_level AS level, answers
     FROM ratings
     WHERE instansi_id = $1 AND status = 'counted' AND local_day BETWEEN $2 AND $3`,
    [city.setting.agency.instansiId, QUARTER.from, QUARTER.until],
  );
}

/** The figures of a counter among those of the same unit. */
export function figuresOf(
  counted: readonly CountedRating[],
  city: RatedCity,
  office: string,
): CounterFigures {
  const { assignmentId, unitId } = city.office(office);
  const ofUnit = [...city.offices.values()]
    .filter((other) => other.unitId === unitId)
    .map((other) => ({
      officer: other.assignmentId,
      levels: levelsOf(counted, other.assignmentId),
    }));
  const at = ofUnit.findIndex(({ officer }) => officer === assignmentId);
  const { present, served } = ofUnit[at]!.levels;
  const held = ofUnit.map(({ levels }, own) => holdNear(levels, ofUnit.toSpliced(own, 1)));
  const { anchored, tally } = held[at]!;
  const heard = ofUnit
    .map(({ officer }, own) => ({ officer, unit: unitId, tally: held[own]!.tally }))
    .filter((one) => one.tally.n > 0);
  const shrunk = heard.length > 0 ? shrinkOfficers(heard).officers : [];
  const own = shrunk.find(({ officer }) => officer === assignmentId);
  return {
    mean: (INDEX_POINTS * (present.sum + served.sum)) / (present.n + served.n),
    held: (INDEX_POINTS * tally.sum) / tally.n,
    anchored,
    amongColleagues: INDEX_POINTS * (own?.theta ?? NaN),
    contrast: present.n > 0 && served.n > 0 ? contrastLevels(present, served).verdict : null,
    index: indexOf(counted.filter((rating) => rating.assignmentId === assignmentId)),
    attestedRespondents: present.n + served.n,
  };
}

function holdNear(
  { present, served }: LevelTallies,
  colleagues: readonly { levels: LevelTallies }[],
): Anchored {
  const usual = usualDifference(colleagues.map(({ levels }) => levels));
  return anchorPresent(present, served, usual);
}

function levelsOf(counted: readonly CountedRating[], assignmentId: string): LevelTallies {
  const tally = (level: AssuranceLevel): Tally =>
    tallyOf(
      counted
        .filter((rating) => rating.assignmentId === assignmentId && rating.level === level)
        .flatMap(({ answers }) => {
          const given = OFFICER_ELEMENTS.flatMap((key) => answers[key] ?? []);
          const total = given.reduce((sum, one) => sum + one, 0);
          return given.length === 0 ? [] : [{ mean: total / given.length, n: 1 }];
        }),
    );
  return { present: tally('present'), served: tally('served') };
}

function indexOf(ratings: readonly CountedRating[]): number {
  const rows = ratings
    .map(({ answers }) => ELEMENT_KEYS.map((key) => answers[key] ?? null))
    .filter((row) => row.some((answer) => answer !== null));
  if (rows.length === 0) return NaN;
  return indexSpread(
    { pairs: pairElements(ELEMENT_KEYS, rows), respondents: rows.length },
    ELEMENTS,
  ).index;
}

export async function readFate(assurance: Assurance, ids: readonly string[]): Promise<Fate> {
  const { owner } = assurance.admin;
  const rows: { level: string; counted: boolean }[] = await owner.query(
    `SELECT assurance_level || coalesce(' (' || lowered_by || ')', '') AS level,
       status = 'counted' AS counted FROM ratings WHERE id = ANY ($1)`,
    [ids],
  );
  const cases: { rule: string }[] = await owner.query(
    `SELECT c.rule FROM case_ratings m
     JOIN cases c ON c.instansi_id = m.instansi_id AND c.id = m.case_id
     WHERE m.rating_id = ANY ($1) AND c.state <> 'withdrawn'`,
    [ids],
  );
  return {
    stored: rows.length,
    levels: tallied(rows.map(({ level }) => level)),
    held: tallied(cases.map(({ rule }) => rule)),
    counted: rows.filter(({ counted }) => counted).length,
  };
}

export function inWords(counts: Record<string, number | string | null>): string {
  const known = Object.entries(counts).filter(([, n]) => n !== null);
  return known.map(([name, n]) => `${name} ${n}`).join(', ') || '–';
}

/** Columns as wide as they need to be. */
export function tableOf(title: string, rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const lines = rows.map((row) =>
    row.map((cell, column) => cell.padEnd(widths[column]!)).join('  '),
  );
  return [title, '', ...lines, ''].join('\n');
}

function tallied(names: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}
