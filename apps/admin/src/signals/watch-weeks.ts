import { groupBy } from '@app/collections';
import type { WeekRelease } from '@app/persistence/releases';
import { CHANGE_WATCH, type Tally, tallyOf, watchChanges } from '@app/statistics';

/** A week in which a subject's line left what chance explains. */
export interface Change {
  subject: Pick<WeekRelease, 'kind' | 'id'>;
  basis: WeekRelease['basis'];
  /** key of the ISO week */
  week: string;
  direction: 'up' | 'down';
  n: number;
}

export interface WatchedWeeks {
  changes: Change[];
  /** subjects with weeks to watch, and too few before them */
  learning: Change['subject'][];
}

/**
 * What the last weeks say against those before them, subject by subject, from weekly releases only. A
 * line never mixes bases: it is the attested one where there is any in the watched weeks; of officers open
 * ratings are not watched at all.
 * @param weeks keys of ISO weeks, oldest first; the last twelve are watched
 */
export function watchWeeks(
  releases: readonly WeekRelease[],
  weeks: readonly string[],
): WatchedWeeks {
  const watched = new Set(weeks.slice(-CHANGE_WATCH.watched));
  const subjects = groupBy(releases, ({ kind, id }) => `${kind} ${id}`);
  const found: WatchedWeeks = { changes: [], learning: [] };
  for (const all of subjects.values()) {
    const line = lineOf(all, watched);
    const recent = line.filter(({ period }) => watched.has(period));
    if (recent.length === 0) continue;
    const past = line.filter(({ period }) => !watched.has(period));
    const signals = watchChanges(past.map(tallyOfWeek), recent.map(tallyOfWeek));
    const { kind, id } = recent[0]!;
    if (signals === null) found.learning.push({ kind, id });
    found.changes.push(
      ...recent.flatMap(({ basis, period, n }, at) => {
        const { signal = 'none' } = signals?.[at] ?? {};
        return signal === 'none'
          ? []
          : [{ subject: { kind, id }, basis, week: period, direction: signal, n }];
      }),
    );
  }
  return found;
}

function lineOf(releases: readonly WeekRelease[], watched: ReadonlySet<string>): WeekRelease[] {
  const ordered = releases.toSorted((a, b) => (a.period < b.period ? -1 : 1));
  const attested = ordered.filter(({ basis }) => basis === 'attested');
  if (attested.some(({ period }) => watched.has(period))) return attested;
  return ordered.filter(({ basis, kind }) => basis === 'open' && kind !== 'assignment');
}

function tallyOfWeek({ answers, respondents }: WeekRelease): Tally {
  return tallyOf([
    ...Object.entries(answers ?? {}).map(([value, n]) => ({ mean: Number(value), n })),
    ...(respondents ?? []).map(({ k, s, n }) => ({ mean: s / k, n })),
  ]);
}
