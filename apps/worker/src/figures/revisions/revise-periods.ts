import type { Transaction } from '@app/database';
import { readState } from '@app/persistence/cells';
import {
  addRevision,
  type CorrectionPlaces,
  findClosedStates,
  type JournalPlace,
  replaceWaitingCorrections,
} from '@app/persistence/figures';
import { listUnitVersions } from '@app/persistence/settled-ratings';
import { parsePeriod, periodsOf } from '@app/skm';
import type { AgencyTurns, BuildContents } from '../build-contents.js';
import { quartersOf } from '../days/period-parts.js';
import { METHOD_VERSION } from '../method-version.js';
import type { PeriodOutcome, PeriodReviser } from '../requests/answer-requests.js';
import {
  correctedDays,
  correctionsOf,
  draftLonger,
  draftQuarter,
  type DraftedRevision,
  placesOf,
} from './draft-revision.js';
import { asRevised, changesOf, type NewDigits, newDigits, wantedOf } from './revised-figures.js';

/** Why and by whom a period is revised. */
interface Revising {
  instansiId: string;
  /** a user */
  by: string;
  reason: string;
  at: Date;
}

/**
 * Shows later corrections of closed periods (rule 7). A revision is a complete new set of figures; what a respondent
 * said of himself, and hours, stay as they were closed.
 */
export class RevisePeriods implements PeriodReviser {
  constructor(
    private readonly turns: AgencyTurns,
    private readonly build: BuildContents,
  ) {}

  /** Revises a quarter, or those of a semester or year, with the longer periods that hold it. */
  revise(
    instansiId: string,
    period: string,
    { by, reason }: { by: string; reason: string },
    now: Date,
  ): Promise<PeriodOutcome> {
    return this.turns.alone(instansiId, async (tx) => {
      const states = await findClosedStates(tx, { instansiId, period });
      if (states.length === 0) return { refusal: 'period.not-closed' };
      const drafts = await draftAll(tx, instansiId, quartersOf(period));
      const changing = drafts.filter(({ revised }) => revised.length > 0);
      const digits: NewDigits[][] = [];
      for (const draft of changing) digits.push(await this.digitsOf(tx, instansiId, draft));
      if (changing.length === 0) return { refusal: 'period.nothing-to-revise' };
      const revising = { instansiId, by, reason, at: now };
      const closedPeriodIds: string[] = [];
      for (const [at, draft] of changing.entries()) {
        closedPeriodIds.push(await write(tx, revising, draft, digits[at]!));
      }
      return { closedPeriodIds };
    });
  }

  private async digitsOf(
    tx: Transaction,
    instansiId: string,
    draft: DraftedRevision,
  ): Promise<NewDigits[]> {
    const { figures, latest } = draft;
    const agency = { instansiId, settings: latest.settings };
    const wanted = figures.map((figure) => wantedOf(figure, latest));
    const contents = await this.build(tx, agency, wanted, correctedDays(draft));
    return newDigits(draft, contents, await listUnitVersions(tx, { instansiId }));
  }
}

/** Drafts of quarters that are closed, and of the semesters and years that hold one with something to show. */
async function draftAll(
  tx: Transaction,
  instansiId: string,
  quarters: readonly string[],
): Promise<DraftedRevision[]> {
  const { xid, journalId } = await readState(tx);
  const summed: JournalPlace = [xid, journalId];
  const drafts: DraftedRevision[] = [];
  for (const quarter of quarters) {
    const draft = await draftQuarter(tx, instansiId, quarter, summed);
    if (draft) drafts.push(draft);
  }
  const shown = drafts.filter(({ revised }) => revised.length > 0);
  for (const period of longerThan(shown.map(({ latest }) => latest.period))) {
    const places = await placesOfQuarters(tx, instansiId, period, shown);
    const draft = await draftLonger(tx, instansiId, period, places);
    if (draft) drafts.push(draft);
  }
  return drafts;
}

/** Where the corrections of the quarters of a longer period end, those that are drafted included. */
async function placesOfQuarters(
  tx: Transaction,
  instansiId: string,
  period: string,
  drafts: readonly DraftedRevision[],
): Promise<Map<string, CorrectionPlaces>> {
  const found = new Map<string, CorrectionPlaces>();
  for (const quarter of quartersOf(period)) {
    const drafted = drafts.find(({ latest }) => latest.period === quarter);
    const states = await findClosedStates(tx, { instansiId, period: quarter });
    const latest = states.at(-1);
    const places = drafted?.places ?? (latest && placesOf(latest));
    if (places) found.set(quarter, places[quarter]!);
  }
  return found;
}

function longerThan(quarters: readonly string[]): string[] {
  const longer = quarters.flatMap((quarter) =>
    periodsOf(parsePeriod(quarter).from).filter(
      ({ kind }) => kind === 'semester' || kind === 'year',
    ),
  );
  const semestersFirst = longer.toSorted((a, b) =>
    a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0,
  );
  return [...new Set(semestersFirst.map(({ key }) => key))];
}

async function write(
  tx: Transaction,
  { instansiId, by, reason, at }: Revising,
  draft: DraftedRevision,
  digits: readonly NewDigits[],
): Promise<string> {
  const { latest, waiting } = draft;
  const id = await addRevision(tx, {
    instansiId,
    closedPeriodId: latest.id,
    at,
    by,
    reason,
    changes: changesOf(digits),
    methodVersion: METHOD_VERSION,
    corrections: correctionsOf(draft),
    revised: digits.map(asRevised),
  });
  const of = { instansiId, period: latest.period };
  await replaceWaitingCorrections(
    tx,
    of,
    waiting.map((unitId) => ({ unitId, ready: false })),
  );
  return id;
}
