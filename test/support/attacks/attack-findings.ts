import type { Assurance } from '../intake/assurance.js';
import { QUARTER } from './quarter-calendar.js';
import type { RatedCounter, RatedCity } from './rated-city.js';

/** What the API says of a figure. */
export interface ShownFigure {
  standing: string;
  n: number;
  note: string | null;
  figure: {
    mean: string | null;
    peers?: { shrunk: string; anchored: boolean } | null;
    evidence: {
      levels: Record<string, number | null>;
      held: string | null;
      excluded: string | null;
      marks: Record<string, string | null>;
    };
  };
}

interface Indicators {
  figures: Record<string, ShownFigure | null>;
  publicVoice: Record<string, ShownFigure | null>;
}

/** What is published of a office: of its officer, and where there are posters only of its unit. */
export interface Published {
  /** the officer's figure from attested ratings */
  official: ShownFigure | null;
  /** what open ratings say: the open index of a unit, or the public voice */
  open: ShownFigure | null;
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

export async function readPublished(
  assurance: Assurance,
  { city, office, planner }: { city: RatedCity; office: string; planner: string },
): Promise<Published> {
  const { assignmentId, unitId, screen } = city.office(office);
  const path = screen === null ? `units/${unitId}` : `assignments/${assignmentId}`;
  const { figures, publicVoice } = await assurance.get<Indicators>(
    `${path}/indicators?period=${QUARTER}`,
    planner,
  );
  const isIndex = figures.pulse?.standing === 'open_index';
  const open = isIndex ? figures.pulse : publicVoice.pulse;
  return { official: figures.officer ?? null, open: open ?? null };
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

/** What a reviewer is told of the levels of the office's unit. */
export async function readContrasts(
  assurance: Assurance,
  { unitId }: RatedCounter,
  reviewer: string,
): Promise<string[]> {
  const contrasts = await assurance.get<{ unit: { id: string }; verdict: string }[]>(
    `review/contrasts?period=${QUARTER}`,
    reviewer,
  );
  return contrasts.filter(({ unit }) => unit.id === unitId).map(({ verdict }) => verdict);
}

/** How far two figures of the scale 1 to 4 lie apart, in index points. */
export function pointsBetween(one: string | null | undefined, other: typeof one): number {
  return 25 * (Number(one ?? NaN) - Number(other ?? NaN));
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
