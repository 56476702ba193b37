import { dayInWords } from '@app/figure-texts';
import type { ExportedClosing, FiguresAsked, SubjectFigures } from '@app/persistence/exports';
import type { FigureBasis } from '@app/persistence/figures';
import { GRADE_WORDS } from '@app/skm';
import { periodInWords, readCovers, stretchesInWords, timeInWords } from './local-days.js';
import { missingOf, type PlaceRow, placeRow } from './place-row.js';
import type { FileContext } from './read-figures.js';
import { mapped } from './section.js';
import { figuresOfPeriod } from './sections.js';
import type { Cell, ColumnType } from './section.js';
import { BESIDE, TEXTS } from './texts.js';
import { intervalInWords, together, withComma } from './words.js';

/** A line of the first sheet: what it is about, and what there is to say. */
export interface SummaryLine {
  label: string;
  value: Cell;
  type: ColumnType;
  /** what a reader must see first */
  headline: boolean;
}

const { summary: WORDS } = TEXTS;

/** The first sheet: whom and when it is about, in which state, and the answer in one screen. */
export async function summaryOf(context: FileContext, madeAt: Date): Promise<SummaryLine[]> {
  const { heading } = context.content;
  const found = await wholeOf(context);
  const row = found && placeRow(context, found);
  const units = await countUnits(context);
  return [
    ...(heading.marking ? [line(WORDS.marking, heading.marking)] : []),
    line(WORDS.agency, heading.agencyName),
    line(WORDS.scope, heading.unitName ?? WORDS.wholeAgency),
    line(WORDS.period, periodInWords(context.period)),
    line(WORDS.days, daysCounted(row)),
    line(WORDS.state, stateLine(context.newestClosing)),
    ...(heading.shown ? [] : [line(WORDS.content, TEXTS.nothing)]),
    ...ikmLines(row, heading.leadingMean),
    ...pulseLines(row),
    ...coverageLines(row),
    line(WORDS.collected, BESIDE.ikm.collected),
    line(WORDS.leftOut, leftOut(row)),
    line(WORDS.units, units.text),
    ...(units.reasons ? [line(WORDS.reasons, units.reasons)] : []),
    line(WORDS.made, timeInWords(madeAt, heading.timeZone)),
  ];
}

/** The agency, or the unit that the file is about. */
async function wholeOf(context: FileContext): Promise<SubjectFigures | null> {
  const { content } = context;
  const kind = content.heading.unitName === null ? 'instansi' : 'unit';
  const about = kind === 'unit' ? content.unitId : content.subjectsOf(kind)[0]?.id;
  let whole: SubjectFigures | null = null;
  for await (const some of figuresOfPeriod(context, [kind])) {
    whole = some.find(({ subject }) => subject.id === about) ?? whole;
  }
  return whole;
}

/** How many units have an IKM, and why the others have none. */
async function countUnits(context: FileContext): Promise<{ text: string; reasons: string | null }> {
  let shown = 0;
  const without = new Map<string, number>();
  const asked: Partial<FiguresAsked> = {
    measures: ['ikm'],
    without: ['elements'],
  };
  const reasons = mapped(figuresOfPeriod(context, ['unit'], asked), (found) => [
    missingOf(context, found, 'ikm'),
  ]);
  for await (const some of reasons) {
    for (const reason of some) {
      if (reason === null) shown++;
      else without.set(reason, (without.get(reason) ?? 0) + 1);
    }
  }
  const total = [...without.values()].reduce((sum, units) => sum + units, 0);
  const most = [...without].toSorted(([, a], [, b]) => b - a);
  return {
    text: WORDS.withIkm(shown, total),
    reasons: together(most.map(([reason, units]) => `${units} unit: ${reason}`)),
  };
}

function line(
  label: string,
  value: Cell,
  type: ColumnType = 'text',
  headline = false,
): SummaryLine {
  return { label, value, type, headline };
}

function daysCounted(row: PlaceRow | null): string {
  const one = row?.pulse ?? row?.ikm;
  return one ? stretchesInWords(readCovers(one.row.covers)) : '–';
}

function stateLine(closing: ExportedClosing | null): string {
  if (closing === null) return WORDS.running;
  const by = closing.closedBy === null ? WORDS.byItself : WORDS.by(closing.closedBy);
  const reason = closing.reason === null ? null : closing.reason;
  return together([
    closing.revision === 0
      ? WORDS.closedOn(dayInWords(closing.closedOn, 'id'), by)
      : WORDS.revised(closing.revision, dayInWords(closing.closedOn, 'id'), by),
    reason,
    closing.published ? TEXTS.states.published : WORDS.notPublished,
  ])!;
}

function ikmLines(row: PlaceRow | null, leading: 'pooled' | 'services'): SummaryLine[] {
  const figure = row?.ikm?.figure;
  if (!figure || figure.ikm === null) return [line(WORDS.ikm, row?.missing ?? '–', 'text', true)];
  const { ikm, grade, interval, sameGrade, n, means, attested } = figure;
  const order =
    leading === 'pooled' ? (['pooled', 'services'] as const) : (['services', 'pooled'] as const);
  return [
    line(WORDS.ikm, ikm, 'decimal', true),
    line(WORDS.grade, grade && `${grade} (${GRADE_WORDS[grade]})`, 'text', true),
    line(
      WORDS.interval,
      together([intervalInWords(interval), sameGrade && WORDS.sameGrade(withComma(sameGrade))]),
    ),
    line(WORDS.respondents, n, 'integer'),
    ...(means ? order.map((kind) => line(WORDS.means[kind], means[kind].ikm, 'decimal')) : []),
    ...(attested
      ? [
          line(
            WORDS.attested,
            WORDS.differs(withComma(attested.ikm), withComma(attested.difference), attested.n),
          ),
        ]
      : []),
  ];
}

function pulseLines(row: PlaceRow | null): SummaryLine[] {
  const figure = row?.pulse?.figure;
  if (!figure) return [];
  return [
    line(WORDS.pulse, figure.mean, 'decimal'),
    line(WORDS.positive, figure.positive, 'decimal'),
    line(WORDS.taps, figure.n, 'integer'),
    line(WORDS.levels, levels(figure.basis)),
  ];
}

function levels({ levels: of }: FigureBasis): string {
  const tell = (n: number | null): string => (n === null ? '–' : String(n));
  return WORDS.byLevel(tell(of.open), tell(of.present), tell(of.served));
}

function coverageLines(row: PlaceRow | null): SummaryLine[] {
  const coverage = row?.coverage;
  if (!row?.ikm || !coverage) return [];
  const { personsServed, percent } = coverage;
  const served =
    personsServed === null
      ? BESIDE.coverage[coverage.state]
      : WORDS.served(String(personsServed), percent && withComma(percent));
  return [
    line(WORDS.servedCoverage, served),
    ...(row.sufficiency ? [line(WORDS.sample, BESIDE.ikm.sufficiency(row.sufficiency))] : []),
  ];
}

function leftOut(row: PlaceRow | null): string {
  const basis = row?.pulse?.figure.basis ?? row?.ikm?.figure.basis;
  return (
    together([
      row?.ownNote,
      basis?.held && WORDS.held(withComma(basis.held)),
      basis?.excluded && WORDS.excluded(withComma(basis.excluded)),
    ]) ?? WORDS.nothingLeftOut
  );
}
