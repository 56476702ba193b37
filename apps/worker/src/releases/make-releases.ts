import { DateTime } from 'luxon';
import type {
  AgencyDays,
  Containment,
  Measure,
  ReleasedSize,
  ReleaseMaker,
  ReleaseStore,
  SubjectTally,
  TallyRange,
} from '@app/persistence/releases';
import { type Period, periodsOf } from '@app/skm';
import { SMALLEST_N } from '@app/statistics';
import { EvidenceOfPeriod } from './build-evidence.js';
import { buildFigure, type FigureContext, METHOD_VERSION, sizeOf } from './build-figure.js';
import { compareOfficers } from './compare-officers.js';
import { PublishedSizes } from './differences.js';

/** Wholes before their parts, so that a part is checked against what was just published. */
const KINDS_TOP_DOWN = ['instansi', 'unit', 'location', 'service', 'assignment'] as const;

const MEASURES_OF_PLACES: Measure[] = ['pulse', 'ikm'];
/** No IKM for a person: seven of nine elements are the unit's doing. */
const MEASURES_OF_OFFICERS: Measure[] = ['pulse', 'officer'];

/** A regular making looks at periods with ratings of the last 45 days: those may still grow. */
const LOOK_BACK_DAYS = 45;

/** The local day from which a regular making looks, YYYY-MM-DD. */
export function lookBackFrom(now: Date): string {
  return DateTime.fromJSDate(now).minus({ days: LOOK_BACK_DAYS }).toISODate()!;
}

interface Candidate {
  size: ReleasedSize & { measure: Measure };
  tally: SubjectTally;
}

/**
 * Makes the releases that are due: on the calendar grid, at least ten persons, at least ten more than
 * the release before, and no published difference of one to nine. Officers' figures end with the last
 * full ISO week.
 */
export class MakeReleases {
  constructor(private readonly store: Pick<ReleaseStore, 'findDaysWithCells' | 'making'>) {}

  /**
   * @param since periods that hold a day with ratings since this local day are looked at, YYYY-MM-DD
   * @returns how many releases were made
   */
  async execute(now: Date, since: string): Promise<number> {
    let made = 0;
    for (const agency of await this.store.findDaysWithCells(since)) {
      for (const period of distinctPeriods(agency.days)) {
        made += await this.store.making((maker) => makePeriod(maker, agency, period, now));
      }
    }
    return made;
  }
}

function distinctPeriods(days: string[]): Period[] {
  const periods = days.flatMap((day) => periodsOf(day));
  return [...new Map(periods.map((period) => [period.key, period])).values()];
}

async function makePeriod(
  maker: ReleaseMaker,
  { instansiId, timeZone }: AgencyDays,
  period: Period,
  now: Date,
): Promise<number> {
  const today = DateTime.fromJSDate(now, { zone: timeZone });
  const lastDay = DateTime.fromISO(period.to).minus({ days: 1 }).toISODate()!;
  const treeAsOf = lastDay < today.toISODate()! ? lastDay : today.toISODate()!;
  const personsBefore = today.startOf('week').toISODate()!;
  const range = { instansiId, from: period.from, to: period.to, treeAsOf, personsBefore };
  const containments = await maker.findContainments(instansiId, treeAsOf);
  const published = new PublishedSizes(
    await maker.findReleasedSizes(instansiId, period.key),
    containments,
  );
  const due = dueCandidates(await maker.findTallies(range), published);
  const context = await findContext(maker, { ...range, period: period.key }, { due, containments });
  for (const { size, tally } of due) {
    await maker.add({
      ...size,
      instansiId,
      periodKind: period.kind,
      period: period.key,
      days: tally.days,
      tally: keptTally({ size, tally }, context),
      figure: buildFigure(size.measure, tally, context, size.shown),
      methodVersion: METHOD_VERSION,
      releasedAt: now,
    });
  }
  return due.length;
}

async function findContext(
  maker: ReleaseMaker,
  { period, ...range }: TallyRange & { period: string },
  { due, containments }: { due: Candidate[]; containments: Containment[] },
): Promise<FigureContext> {
  const { instansiId } = range;
  const officers = new Set(due.filter(isOfficial).map(({ size }) => size.id));
  const peers = compareOfficers({
    due: officers,
    current: officers.size === 0 ? [] : await maker.findOfficerParts(range),
    released: officers.size === 0 ? [] : await maker.findReleasedParts(instansiId, period),
    containments,
  });
  return {
    elementKeys: await maker.findElementKeys(instansiId),
    reasons: await maker.findReasons(instansiId),
    evidence: new EvidenceOfPeriod(
      due.length === 0 ? [] : await maker.findEvidence(range),
      containments,
    ),
    peers,
  };
}

function isOfficial({ size }: Candidate): boolean {
  return size.measure === 'officer' && size.basis === 'attested';
}

/** Of an official officer's figure also its parts, for later comparisons, and how its levels differ. */
function keptTally(candidate: Candidate, { peers }: FigureContext): object {
  const { answers, respondents, id } = candidate.tally;
  const compared = isOfficial(candidate) ? peers.get(id) : undefined;
  if (compared === undefined) return { answers, respondents };
  const { parts, comparison } = compared;
  return { answers, respondents, parts, contrast: comparison.contrast };
}

/** Also adds what is due to `published`, so that each is checked against those before it. */
function dueCandidates(tallies: SubjectTally[], published: PublishedSizes): Candidate[] {
  const due = tallies
    .flatMap((tally) => candidatesOf(tally, published))
    .toSorted((a, b) => rank(a) - rank(b) || b.size.n - a.size.n);
  return due.filter(({ size }) => {
    const safe = published.staysSafe(size);
    if (safe) {
      published.add(size);
    }
    return safe;
  });
}

function rank({ size }: Candidate): number {
  return KINDS_TOP_DOWN.indexOf(size.kind);
}

function candidatesOf(tally: SubjectTally, published: PublishedSizes): Candidate[] {
  const { kind, id, basis } = tally;
  const measures = kind === 'assignment' ? MEASURES_OF_OFFICERS : MEASURES_OF_PLACES;
  return measures.flatMap((measure) => {
    const before = published.find({ kind, id, measure, basis });
    const n = sizeOf(measure, tally);
    const ordinal = (before?.ordinal ?? 0) + 1;
    const size = { kind, id, measure, basis, n, ordinal, shown: before?.shown };
    return n >= (before?.n ?? 0) + SMALLEST_N ? [{ size, tally }] : [];
  });
}
