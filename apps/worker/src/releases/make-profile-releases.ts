import { PROFILE_FIELDS } from '@app/persistence/profiles';
import type {
  AgencyMonths,
  ProfileFigure,
  ProfileTally,
  ReleasedSize,
  ReleaseMaker,
  ReleaseStore,
} from '@app/persistence/releases';
import { type Period, periodsOf } from '@app/skm';
import { SMALLEST_N, suppressSmall } from '@app/statistics';
import { DateTime } from 'luxon';
import { METHOD_VERSION } from './build-figure.js';
import { PublishedSizes } from './differences.js';

/**
 * Releases what respondents said of themselves: once, after a period has ended, so that no two releases
 * differ by a person; each field by itself, never beside a score.
 */
export class MakeProfileReleases {
  constructor(private readonly store: ReleaseStore) {}

  /**
   * @param since periods that ended on or after this local day are looked at, YYYY-MM-DD
   * @returns how many releases were made
   */
  async execute(now: Date, since: string): Promise<number> {
    let made = 0;
    for (const agency of await this.store.findMonthsWithProfiles()) {
      for (const period of endedPeriods(agency, now, since)) {
        made += await this.store.making((maker) =>
          makePeriod(maker, agency.instansiId, period, now),
        );
      }
    }
    return made;
  }
}

/** A week is no sum of months, and a day later it has ended in every time zone of the agency. */
function endedPeriods({ months, timeZone }: AgencyMonths, now: Date, since: string): Period[] {
  const today = DateTime.fromJSDate(now, { zone: timeZone }).toISODate()!;
  const periods = months.flatMap((month) => periodsOf(month));
  const ended = periods.filter(({ kind, to }) => kind !== 'week' && to >= since && to < today);
  return [...new Map(ended.map((period) => [period.key, period])).values()];
}

async function makePeriod(
  maker: ReleaseMaker,
  instansiId: string,
  period: Period,
  now: Date,
): Promise<number> {
  const treeAsOf = DateTime.fromISO(period.to).minus({ days: 1 }).toISODate()!;
  const { from, to } = period;
  const published = new PublishedSizes(
    await maker.findReleasedSizes(instansiId, period.key),
    await maker.findContainments(instansiId, treeAsOf),
  );
  const tallies = await maker.findProfiles({ instansiId, from, to, treeAsOf });
  const due = dueProfiles(tallies, published);
  for (const { size, tally } of due) {
    await maker.add({
      ...size,
      instansiId,
      periodKind: period.kind,
      period: period.key,
      // profiles know no day
      days: 0,
      tally,
      figure: showProfile(tally),
      methodVersion: METHOD_VERSION,
      releasedAt: now,
    });
  }
  return due.length;
}

interface DueProfile {
  size: ReleasedSize;
  tally: ProfileTally;
}

/** Larger units first; also adds what is due to `published`, so that each is checked against those. */
function dueProfiles(tallies: ProfileTally[], published: PublishedSizes): DueProfile[] {
  const largest = tallies.toSorted((a, b) => b.n - a.n);
  return largest.flatMap((tally) => {
    const size: ReleasedSize = {
      kind: 'unit',
      id: tally.unitId,
      measure: 'profile',
      basis: 'open',
      ordinal: 1,
      n: tally.n,
    };
    if (tally.n < SMALLEST_N || published.find(size) || !published.staysSafe(size)) return [];
    published.add(size);
    return [{ size, tally }];
  });
}

function showProfile({ n, fields }: ProfileTally): ProfileFigure {
  const shown = Object.entries(PROFILE_FIELDS).map(([field, answers]) => {
    const counts = answers.map((answer) => [answer, fields[field]?.[answer] ?? 0] as const);
    return [field, suppressSmall(Object.fromEntries(counts))] as const;
  });
  return { n, fields: Object.fromEntries(shown) };
}
