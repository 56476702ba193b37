import type { Language } from '@app/platform';
import { decimalInWords } from '../pages/words/numbers.js';
import { elementName } from './element-names.js';
import { quarterTextsIn } from './quarter-texts.js';
import { type PlaceAnswer, type QuarterAnswers, shownElements } from './read-own-unit.js';
import { servicesTextsIn } from './services-texts.js';

type Cell = string | number | null;

/** By which spreadsheets tell that a file is UTF-8. */
const MARK = '\uFEFF';
/** With which a cell would be taken for a formula. */
const FORMULA = /^[=+\-@\t\r]/;
const QUOTED = /["\n\r]/;

/**
 * The figures of a quarter of the unit and its services as a table for spreadsheets: semicolons and decimal commas
 * in Indonesian, commas and decimal points in English, the same digits as on the page.
 */
export function quarterFile(
  { now, before }: QuarterAnswers,
  services: readonly PlaceAnswer[],
  language: Language,
): string {
  const { columns } = quarterTextsIn(language).elements;
  const { place, low, high } = quarterTextsIn(language).file;
  const head = [place, columns.name, columns.value, low, high, columns.n, columns.before];
  const rows = [
    head,
    ...rowsOf(now, language, before),
    ...services.flatMap((service) => rowsOf(service, language, null)),
  ];
  const separator = language === 'id' ? ';' : ',';
  return `${MARK}${rows.map((row) => row.map((cell) => cellText(cell, separator)).join(separator)).join('\r\n')}\r\n`;
}

function rowsOf(answer: PlaceAnswer, language: Language, before: PlaceAnswer | null): Cell[][] {
  const t = servicesTextsIn(language).table;
  const { subject, figures } = answer.view;
  const said = (value: string | null | undefined): Cell =>
    value == null ? null : decimalInWords(value, language);
  const earlier = before?.view.figures;
  const row = (
    name: string,
    value: string | null | undefined,
    interval: { low: string; high: string } | null | undefined,
    n: number | null | undefined,
    past: string | null | undefined,
  ): Cell[] => [
    subject.name,
    name,
    said(value),
    said(interval?.low),
    said(interval?.high),
    n ?? null,
    said(past),
  ];
  const ikm = figures.ikm?.figure;
  const pulse = figures.pulse?.figure;
  const past = new Map(before ? shownElements(before) : []);
  return [
    row(t.ikm, ikm?.ikm, ikm?.interval, ikm?.n, earlier?.ikm?.figure.ikm),
    row(t.pulse, pulse?.mean, pulse?.interval, pulse?.n, earlier?.pulse?.figure.mean),
    ...shownElements(answer).map(([key, { nrr, interval, n }]) =>
      row(elementName(key, language), nrr, interval, n, past.get(key)?.nrr),
    ),
  ];
}

function cellText(cell: Cell, separator: string): string {
  const text = cell === null ? '' : String(cell);
  const safe = FORMULA.test(text) ? `'${text}` : text;
  const isQuoted = QUOTED.test(safe) || safe.includes(separator);
  return isQuoted ? `"${safe.replaceAll('"', '""')}"` : safe;
}
