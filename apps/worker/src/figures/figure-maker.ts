import type { Transaction } from '@app/database';
import { groupBy } from '@app/collections';
import type { Answers } from '@app/figures';
import { nextStep } from '@app/jobs';
import type {
  Basis,
  Days,
  FigureAgency,
  FigureNote,
  FigurePeriodKind,
  FigureSettings,
  FigureSubject,
  KnownFigure,
  Measure,
} from '@app/persistence/figures';
import type { FigureContent, LeftOutDays, WantedFigure } from './contents.js';
import { PrintedWindows } from './reading/printed-windows.js';

/** Comes before all months, whose keys are numbers. */
const OFFICIAL = 'official';
/** Figures that are compared with what was printed before whatever else waits goes first. */
const FIGURES_OF_A_STEP = 20;

/** Builds what people see of wanted figures, in their order, from settled ratings. */
export type ContentBuilder = (
  tx: Transaction,
  agency: { instansiId: string; settings: FigureSettings },
  wanted: readonly WantedFigure[],
) => Promise<FigureContent[]>;

/** A figure that the rules allow. */
export interface PlannedFigure {
  subject: FigureSubject;
  basis: Basis;
  measure: Measure;
  periodKind: FigurePeriodKind;
  period: string;
  officialPeriod: string;
  covers: readonly Days[];
  leftOut: readonly LeftOutDays[];
  open: boolean;
  /** of a running figure: the settled days after it */
  later: Days | null;
  notes: FigureNote[];
  /** persons whom the rules counted in it */
  persons: number;
}

/** A figure that was shown, and with it answers by element. */
export type ToldFigure = Pick<
  KnownFigure,
  'subjectKind' | 'subjectId' | 'measure' | 'basis' | 'covers' | 'answers'
>;

export interface MadeFigure {
  planned: PlannedFigure;
  content: FigureContent;
}

/** Makes the digits of figures, of each subject no two at once whose elements could tell of one another. */
export class FigureMaker {
  constructor(private readonly contents: ContentBuilder) {}

  /**
   * @param known what was shown of the same official period
   * @returns period by period: the official one, then its months, the latest first
   * @throws Error where a figure would not rest on the persons whom the rules counted
   */
  async make(
    tx: Transaction,
    { instansiId, feeRule, leadingMean, leadingPeriod }: FigureAgency,
    planned: readonly PlannedFigure[],
    known: readonly ToldFigure[],
  ): Promise<MadeFigure[]> {
    const settings = { feeRule, leadingMean, leadingPeriod };
    const printed = await windowsOf(known);
    const made: MadeFigure[] = [];
    for (const round of roundsOf(planned)) {
      const waiting = await this.findWaiting(tx, { instansiId, settings }, round);
      const wanted: WantedFigure[] = [];
      for await (const figure of slowly(round)) {
        wanted.push({ ...wantedOf(figure, printed), waiting: waiting.get(figure) ?? [] });
      }
      const contents = await this.contents(tx, { instansiId, settings }, wanted);
      for await (const figure of slowly(round)) {
        const content = contents.shift()!;
        checkPersons(figure, content);
        made.push({ planned: figure, content });
        notePrinted(printed, figure, answersOf(content));
      }
    }
    return made;
  }

  /**
   * Elements to which fewer than K have answered in the settled days after a running figure. Were they printed, its
   * closing could come with so few answers more that it had to be shown without an index.
   */
  private async findWaiting(
    tx: Transaction,
    agency: Parameters<ContentBuilder>[1],
    round: readonly PlannedFigure[],
  ): Promise<Map<PlannedFigure, readonly string[]>> {
    const running = round.filter(({ later, measure }) => later !== null && measure === 'ikm');
    const wanted = running.map(({ subject, basis, measure, later }): WantedFigure => {
      return { subject, basis, measure, covers: [later!], leftOut: [], open: true, printed: [] };
    });
    const contents = wanted.length === 0 ? [] : await this.contents(tx, agency, wanted);
    return new Map(running.map((figure, at) => [figure, unansweredIn(contents[at]!)]));
  }
}

type Printed = Map<string, PrintedWindows>;
type OfMeasure = Pick<PlannedFigure, 'subject' | 'basis' | 'measure'>;

/** One after the other, while others work in between. */
async function* slowly<T>(all: readonly T[]): AsyncGenerator<T> {
  for (const [at, one] of all.entries()) {
    if (at % FIGURES_OF_A_STEP === 0) await nextStep();
    yield one;
  }
}

async function windowsOf(known: readonly ToldFigure[]): Promise<Printed> {
  const printed: Printed = new Map();
  for await (const { subjectKind: kind, subjectId: id, answers, ...one } of slowly(known)) {
    notePrinted(printed, { subject: { kind, id }, ...one }, answers);
  }
  return printed;
}

/** Of stretches with gaps each is told apart by the figures inside. */
function notePrinted(
  printed: Printed,
  figure: OfMeasure & { covers: readonly Days[] },
  answers: Answers | null,
): void {
  if (answers === null || figure.covers.length !== 1) return;
  const windows = printed.get(keyOf(figure)) ?? new PrintedWindows();
  windows.add(figure.covers[0]!, answers);
  printed.set(keyOf(figure), windows);
}

/** Figures of one period stand beside one another; of each subject there is one in a round. */
function roundsOf(planned: readonly PlannedFigure[]): PlannedFigure[][] {
  const rounds = groupBy(planned, ({ periodKind, period }) =>
    periodKind === 'month' ? period : OFFICIAL,
  );
  const latestFirst = [...rounds.keys()].toSorted().toReversed();
  return latestFirst.map((period) => rounds.get(period)!);
}

function wantedOf(figure: PlannedFigure, printed: Printed): WantedFigure {
  const { subject, basis, measure, covers, leftOut, open } = figure;
  const windows = printed.get(keyOf(figure));
  return {
    subject,
    basis,
    measure,
    covers,
    leftOut,
    open,
    printed: windows ? covers.flatMap((days) => windows.around(days)) : [],
  };
}

function answersOf({ figure }: FigureContent): Answers | null {
  const elements = 'elements' in figure ? figure.elements : null;
  if (elements === null) return null;
  return Object.fromEntries(Object.entries(elements).map(([key, { n }]) => [key, n]));
}

function unansweredIn({ figure }: FigureContent): readonly string[] {
  if (!('readiness' in figure) || figure.readiness.state !== 'waiting') return [];
  return figure.readiness.unanswered;
}

function checkPersons(figure: PlannedFigure, { n }: FigureContent): void {
  if (n === figure.persons) return;
  const { kind, id } = figure.subject;
  throw new Error(
    `${figure.measure} of ${kind} ${id} in ${figure.period}: the rules counted ${figure.persons} persons, ` +
      `its content ${n}; look for settled ratings that have changed.`,
  );
}

function keyOf({ subject, basis, measure }: OfMeasure): string {
  return `${measure} ${basis} ${subject.kind} ${subject.id}`;
}
