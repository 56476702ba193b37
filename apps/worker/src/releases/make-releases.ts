import { DateTime } from 'luxon';
import type {
  AgencyDays,
  Containment,
  ReleasedFigure,
  ReleaseMaker,
  ReleaseStore,
  SubjectTally,
  TallyRange,
} from '@app/persistence/releases';
import { parsePeriod, type Period } from '@app/skm';
import { FigureBasisOfPeriod } from './build-figure-basis.js';
import { buildFigure, type FigureContext, METHOD_VERSION, sizeOf } from './build-figure.js';
import { compareOfficers } from './compare-officers.js';
import { PublishedSizes } from './differences.js';
import { readMaking } from './read-making.js';
import { selectReleases } from './select-releases.js';

/** A regular making looks at periods with ratings of the last 45 days: those may still grow. */
const LOOK_BACK_DAYS = 45;

/** The local day from which a regular making looks, YYYY-MM-DD. */
export function lookBackFrom(now: Date): string {
  return DateTime.fromJSDate(now).minus({ days: LOOK_BACK_DAYS }).toISODate()!;
}

interface Candidate {
  figure: ReleasedFigure;
  tally: SubjectTally;
}

/** Figures of one period that end on the same day. */
interface Batch {
  period: Period;
  until: string;
  figures: ReleasedFigure[];
}

/**
 * Makes the releases that are due and may be published: see `selectReleases`. One agency at a time, since
 * a figure is compared with all others of its agency.
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
      made += await this.store.making((maker) => makeAgency(maker, agency, now));
    }
    return made;
  }
}

async function makeAgency(maker: ReleaseMaker, agency: AgencyDays, now: Date): Promise<number> {
  const selected = selectReleases(await readMaking(maker.history, agency, now));
  for (const batch of batchesOf(selected)) await makeBatch(maker, agency.instansiId, batch, now);
  return selected.length;
}

function batchesOf(figures: readonly ReleasedFigure[]): Batch[] {
  const batches = new Map<string, Batch>();
  for (const figure of figures) {
    const { period, until } = figure;
    const batch = batches.get(`${period} ${until}`) ?? {
      period: parsePeriod(period),
      until,
      figures: [],
    };
    batch.figures.push(figure);
    batches.set(`${period} ${until}`, batch);
  }
  return [...batches.values()];
}

async function makeBatch(
  maker: ReleaseMaker,
  instansiId: string,
  { period, until, figures }: Batch,
  now: Date,
): Promise<void> {
  const treeAsOf = figures[0]!.treeDay;
  const range = { instansiId, from: period.from, to: until, treeAsOf, personsBefore: until };
  const containments = await maker.findContainments(instansiId, treeAsOf);
  const released = new PublishedSizes(
    await maker.findReleasedSizes(instansiId, period.key),
    containments,
  );
  const due = withTallies(figures, await maker.findTallies(range));
  const context = await findContext(maker, { ...range, period: period.key }, { due, containments });
  for (const { figure, tally } of due) {
    const id = await maker.add({
      ...figure,
      instansiId,
      periodKind: period.kind,
      days: tally.days,
      tally: keptTally({ figure, tally }, context),
      figure: buildFigure(figure.measure, tally, context, released.find(figure)?.shown),
      methodVersion: METHOD_VERSION,
      releasedAt: now,
    });
    await maker.history.keepExtent(instansiId, id, figure);
  }
}

/** @throws Error where a figure would not rest on the persons that were compared with other figures */
function withTallies(figures: readonly ReleasedFigure[], tallies: SubjectTally[]): Candidate[] {
  const keyOf = ({ kind, id, basis }: Pick<SubjectTally, 'kind' | 'id' | 'basis'>): string =>
    `${kind} ${id} ${basis}`;
  const byKey = new Map(tallies.map((tally) => [keyOf(tally), tally]));
  return figures.map((figure) => {
    const tally = byKey.get(keyOf(figure));
    if (!tally || sizeOf(figure.measure, tally) !== figure.n) {
      throw new Error(`${keyOf(figure)} of ${figure.period}: cells and their history disagree`);
    }
    return { figure, tally };
  });
}

async function findContext(
  maker: ReleaseMaker,
  { period, ...range }: TallyRange & { period: string },
  { due, containments }: { due: Candidate[]; containments: Containment[] },
): Promise<FigureContext> {
  const { instansiId } = range;
  const officers = new Set(due.filter(isOfficial).map(({ figure }) => figure.id));
  const peers = compareOfficers({
    due: officers,
    current: officers.size === 0 ? [] : await maker.findOfficerParts(range),
    released: officers.size === 0 ? [] : await maker.findReleasedParts(instansiId, period),
    containments,
  });
  return {
    elementKeys: await maker.findElementKeys(instansiId),
    reasons: await maker.findReasons(instansiId),
    evidence: new FigureBasisOfPeriod(
      due.length === 0 ? [] : await maker.findFigureBasis(range),
      due.length === 0 ? [] : await maker.findMarks(range),
      containments,
    ),
    peers,
  };
}

function isOfficial({ figure }: Candidate): boolean {
  return figure.measure === 'officer' && figure.basis === 'attested';
}

/** Of an official officer's figure also its parts, for later comparisons, and how its levels differ. */
function keptTally(candidate: Candidate, { peers }: FigureContext): object {
  const { answers, respondents, id } = candidate.tally;
  const compared = isOfficial(candidate) ? peers.get(id) : undefined;
  if (compared === undefined) return { answers, respondents };
  const { parts, comparison } = compared;
  return { answers, respondents, parts, contrast: comparison.contrast };
}
