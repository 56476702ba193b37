import type { Queryable } from '@app/database';
import { nextStep } from '@app/jobs';
import type { FigureByMeasure, FigureSettings, IkmFigure, Measure } from '@app/persistence/figures';
import {
  listFreeTimes,
  listQuestions,
  listServiceTimes,
  type ServiceTime,
} from '@app/persistence/figure-sources';
import { listUnitVersions } from '@app/persistence/settled-ratings';
import { type FeeRule, PRINTED_FROM } from '@app/skm';
import type { CorrectedDays, FigureContent, WantedFigure } from '../contents.js';
import { attestedBeside, meansOf, shownIkm, type ShownIkm } from './beside-ikm.js';
import { collect } from './collect.js';
import { personsOf } from './print-basis.js';
import { printIkmFigure } from './print-ikm-figure.js';
import { printOfficerFigure } from './print-officer-figure.js';
import { printPulseFigure } from './print-pulse-figure.js';
import { Questionnaire } from './questionnaire.js';
import { servicesOf } from './services-of.js';
import type { Slice } from './slice.js';
import { Slices, subjectKey } from './slices.js';
import { Span } from './span.js';
import { SumsLayout } from './sums.js';

/** Figures that are printed before whatever else waits goes first. */
const FIGURES_OF_A_STEP = 3;

export interface AgencyOfFigures {
  instansiId: string;
  settings: FigureSettings;
}

/** A wanted figure with what it is made of, and the figure once it is printed. */
interface Printing {
  wanted: WantedFigure;
  slice: Slice;
  figure?: FigureByMeasure[Measure];
}

interface Workshop {
  span: Span;
  questionnaire: Questionnaire;
  services: readonly ServiceTime[];
  feeRule: FeeRule;
}

/**
 * The digits of figures, from the settled ratings of all their days, which are read once: every rating is
 * added to what holds it on its own day. Writes nothing.
 * @param tx an open transaction of the worker, one snapshot
 * @param wanted figures that the rules allow, of one agency, in any order
 * @param corrected days with later corrections that are in the figures; without it all is as it was settled
 * @returns one per wanted figure, in the order given
 * @throws Error for a figure of fewer than ten persons: the rules allow none
 */
export async function buildContents(
  tx: Queryable,
  { instansiId, settings }: AgencyOfFigures,
  wanted: readonly WantedFigure[],
  corrected: readonly CorrectedDays[] = [],
): Promise<FigureContent[]> {
  if (wanted.length === 0) return [];
  const { feeRule } = settings;
  const services = await listServiceTimes(tx, { instansiId });
  const free = await listFreeTimes(tx, { instansiId });
  const units = await listUnitVersions(tx, { instansiId });
  const questionnaire = new Questionnaire(await listQuestions(tx, {}));
  const span = new Span({ wanted, units, services, free });
  const layout = new SumsLayout(questionnaire);
  const slices = new Slices(span, layout, questionnaire);
  const printings = wanted.map((one): Printing => ({ wanted: one, slice: slices.of(one) }));
  await collect(tx, instansiId, { span, layout, questionnaire, slices, corrected });
  await print(printings, { span, questionnaire, services, feeRule });
  return printings.map(contentOf);
}

async function print(printings: Printing[], workshop: Workshop): Promise<void> {
  for (const [at, printing] of printings.entries()) {
    if (at % FIGURES_OF_A_STEP === 0) await nextStep();
    printing.figure = figureOf(printing, workshop);
  }
  const shown = shownIndices(printings);
  for (const printing of printings) {
    if (!isWholeIkm(printing)) continue;
    await nextStep();
    putBeside(printing, shown, workshop);
  }
}

function figureOf(
  { wanted, slice }: Printing,
  { questionnaire, feeRule }: Workshop,
): FigureByMeasure[Measure] {
  const { basis, measure, printed, open, waiting = [] } = wanted;
  requireTen(wanted, slice);
  if (measure === 'pulse') return printPulseFigure(slice, { basis, open }, questionnaire);
  if (measure === 'officer') return printOfficerFigure(slice, basis, { printed, waiting });
  return printIkmFigure({ slice, basis, feeRule, open, printed, waiting });
}

function requireTen({ subject, basis, measure }: WantedFigure, slice: Slice): void {
  const n = personsOf(slice.layout, slice.total(basis), measure);
  if (n >= PRINTED_FROM.anything) return;
  throw new Error(
    `${measure} (${basis}) of ${subject.kind} ${subject.id} has fewer than ten persons; the rules allow no such figure.`,
  );
}

/** The IKMs that are shown, by subject, basis and days. */
function shownIndices(printings: readonly Printing[]): Map<string, ShownIkm> {
  const found = new Map<string, ShownIkm>();
  for (const { wanted, figure } of printings) {
    const shown = wanted.measure === 'ikm' ? shownIkm(figure as IkmFigure) : undefined;
    if (shown) found.set(keyOf(wanted), shown);
  }
  return found;
}

/** Whether it is the IKM of all ratings of a unit or agency. */
function isWholeIkm({ wanted: { subject, basis, measure } }: Printing): boolean {
  const isPlace = subject.kind === 'instansi' || subject.kind === 'unit';
  return isPlace && measure === 'ikm' && basis === 'all';
}

/** Puts beside an IKM of all ratings of a unit or agency what other shown figures of the same days allow. */
function putBeside(
  { wanted, slice, figure }: Printing,
  shown: ReadonlyMap<string, ShownIkm>,
  { span, services, feeRule }: Workshop,
): void {
  const whole = shownIkm(figure as IkmFigure);
  if (!whole) return;
  whole.means = meansOf(whole, slice, {
    feeRule,
    services: servicesOf(span, slice, services),
    ofService: (id) => shown.get(keyOf({ ...wanted, subject: { kind: 'service', id } })),
  });
  const attested = shown.get(keyOf({ ...wanted, basis: 'attested' }));
  whole.attested = attested ? attestedBeside(whole, attested, slice, feeRule) : null;
}

function keyOf({ subject, basis, covers }: WantedFigure): string {
  return JSON.stringify([subjectKey(subject), basis, covers]);
}

function contentOf({ wanted: { basis, measure }, slice, figure }: Printing): FigureContent {
  return {
    n: personsOf(slice.layout, slice.total(basis), measure),
    days: slice.daysOf(basis, measure),
    figure: figure!,
  };
}
