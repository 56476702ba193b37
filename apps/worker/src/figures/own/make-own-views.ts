import type { Transaction } from '@app/database';
import {
  type Answers,
  countPeriod,
  type Cut,
  dayNumber,
  makeOwnCuts,
  type PeriodDays,
  periodDays,
} from '@app/figures';
import {
  addOwnViews,
  type FigureStore,
  findClosedStates,
  findFigureAgency,
  findOwnCuts,
  type OwnCut,
} from '@app/persistence/figures';
import { findSettledThrough, listUnitVersions } from '@app/persistence/settled-ratings';
import { lastDayOf, OFFICER_ELEMENTS, parsePeriod } from '@app/skm';
import type { BuildContents } from '../build-contents.js';
import type { FigureContent, WantedFigure } from '../contents.js';
import { dayAfter } from '../reading/days.js';
import { METHOD_VERSION } from '../method-version.js';
import { ownCut, readCells } from '../reading/read-period.js';
import { takeSteps } from '../take-steps.js';

/** What an officer sees of taps, and of the two elements that concern him. */
const OWN_MEASURES = { persons: 'pulse', officer: 'officer' } as const;

interface OwnView {
  period: PeriodDays;
  shown: readonly OwnCut[];
}

/** Shows officers how their open quarter stands (rule 9); nobody else reads what this writes. */
export class MakeOwnViews {
  /** by agency: up to which settled day it was looked at, since this process runs */
  private readonly looked = new Map<string, string>();

  constructor(
    private readonly store: Pick<FigureStore, 'agencies' | 'openQuarters' | 'alone'>,
    private readonly build: BuildContents,
  ) {}

  /**
   * The open quarters of every agency of which days were settled since the last time.
   * @returns how many figures were made
   */
  async executeAll(now: Date): Promise<number> {
    let made = 0;
    for (const { instansiId, settledThrough } of await this.store.agencies()) {
      if (this.looked.get(instansiId) === settledThrough) continue;
      for (const quarter of await this.store.openQuarters(instansiId)) {
        made += await this.execute(instansiId, quarter, now);
      }
      this.looked.set(instansiId, settledThrough);
    }
    return made;
  }

  /**
   * Takes every officer's own view one cut further where the rules allow; a closed quarter has no own view.
   * @param quarter key of the calendar grid, 2026-Q4
   * @returns how many figures were made
   */
  execute(instansiId: string, quarter: string, now: Date): Promise<number> {
    return this.store.alone(instansiId, async (tx) => {
      const of = { instansiId, period: quarter };
      const settings = await findFigureAgency(tx, instansiId);
      if (!settings || (await findClosedStates(tx, of)).length > 0) return 0;
      const { from, to } = parsePeriod(quarter);
      const view = {
        period: periodDays(from, lastDayOf({ to })),
        shown: await findOwnCuts(tx, of),
      };
      const cuts = await newCuts(tx, instansiId, view);
      const wanted = await this.withWaiting(
        tx,
        { instansiId, settings },
        cuts.map((cut) => wantedOf(cut, view)),
      );
      const contents = await this.build(tx, { instansiId, settings }, wanted);
      const rows = cuts.map((cut, at) => ({ ...ownCutOf(cut), ...ownContent(contents[at]!) }));
      await addOwnViews(tx, { ...of, methodVersion: METHOD_VERSION, madeAt: now }, rows);
      return rows.length;
    });
  }

  /** Elements to which fewer than K have answered since are not printed yet, so that the closing can print them. */
  private async withWaiting(
    tx: Transaction,
    agency: Parameters<BuildContents>[1],
    wanted: readonly WantedFigure[],
  ): Promise<WantedFigure[]> {
    const settledThrough = (await findSettledThrough(tx, agency.instansiId))!;
    const ofOfficers = wanted.filter(({ measure }) => measure === 'officer');
    const later = ofOfficers.map((one): WantedFigure => {
      const from = dayAfter(one.covers[0]!.until, 1);
      return { ...one, covers: [{ from, until: settledThrough }], printed: [] };
    });
    const contents = later.length === 0 ? [] : await this.build(tx, agency, later);
    const waiting = new Map(
      ofOfficers.map((one, at) => [
        one,
        OFFICER_ELEMENTS.filter((key) => !isTold(contents[at]!, key)),
      ]),
    );
    return wanted.map((one) => ({ ...one, waiting: waiting.get(one) ?? [] }));
  }
}

function isTold({ figure }: FigureContent, element: string): boolean {
  return 'elements' in figure && figure.elements?.[element] !== undefined;
}

async function newCuts(
  tx: Transaction,
  instansiId: string,
  { period, shown }: OwnView,
): Promise<Cut[]> {
  const settledThrough = await findSettledThrough(tx, instansiId);
  if (settledThrough === null || settledThrough < period.from) return [];
  const to = dayAfter(period.until, 1);
  const cells = await readCells(tx, instansiId, { from: period.from, to });
  const versions = await listUnitVersions(tx, { instansiId });
  const cuts: Cut[] = [];
  for (const measure of ['persons', 'officer'] as const) {
    const counts = await takeSteps(countPeriod({ period, measure, cells, versions }));
    const before = shown.filter((cut) => cut.measure === OWN_MEASURES[measure]).map(ownCut);
    cuts.push(...makeOwnCuts(counts, before, dayNumber(period, settledThrough)));
  }
  return cuts;
}

function wantedOf(cut: Cut, { period, shown }: OwnView): WantedFigure {
  const { assignmentId, measure } = ownCutOf(cut);
  return {
    subject: cut.subject,
    basis: 'attested',
    measure,
    covers: [{ from: period.from, until: cut.until }],
    leftOut: [],
    open: true,
    printed: shown
      .filter((own) => own.assignmentId === assignmentId && own.measure === measure)
      .flatMap(({ elements }) => (elements === null ? [] : [answersOf(elements)])),
  };
}

function answersOf(elements: NonNullable<OwnCut['elements']>): Answers {
  return Object.fromEntries(Object.entries(elements).map(([key, { n }]) => [key, n]));
}

function ownContent({ n, days, figure }: FigureContent) {
  if (!('interval' in figure) || 'readiness' in figure) {
    throw new TypeError('An own view has a pulse or a figure of an officer, and no index.');
  }
  return { n, days, figure };
}

function ownCutOf({ subject, measure, until }: Cut): Omit<OwnCut, 'elements'> {
  return { assignmentId: subject.id, measure: measure === 'persons' ? 'pulse' : 'officer', until };
}
