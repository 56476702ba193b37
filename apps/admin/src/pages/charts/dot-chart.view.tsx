import type { JSX } from 'preact';
import type { PageRequest } from '../answer/page-request.js';
import { type Column, Table } from '../components/table.view.js';
import { decimalInWords, rangeInWords } from '../words/numbers.js';
import { Chart, type ChartKey, type ChartWords, MARKS } from './chart.view.js';
import { across, type Axis, type Printed } from './scales.js';

/** In em: the axis with its words, and a row with its name above its strip. */
const AXIS_HEIGHT = 2.6;
const ROW_HEIGHT = 3.1;

export interface DotRow {
  name: string;
  /** null: nothing is told but, perhaps, the interval */
  value: Printed | null;
  interval: readonly [Printed, Printed] | null;
  before?: Printed | null;
  target?: Printed | null;
  /** of others, without names */
  range?: readonly [Printed, Printed] | null;
  n?: number | null;
}

interface DotChartProps extends ChartWords {
  asked: PageRequest;
  axis: Axis;
  /** in the order in which they stand: by name, or that of the elements, never by value */
  rows: readonly DotRow[];
  words: Record<'name' | 'value' | 'interval' | 'n' | 'before' | 'target' | 'range', string>;
}

/** Rows with a dot on its interval each: units, elements of the SKM, or the own value among others. */
export function DotChart({ asked, axis, rows, words, ...told }: DotChartProps): JSX.Element {
  const x = across(axis);
  const height = AXIS_HEIGHT + rows.length * ROW_HEIGHT;
  const shown = shownKinds(rows);
  const keys: ChartKey[] = [
    { mark: MARKS.interval, word: words.interval },
    ...(shown.before ? [{ mark: MARKS.before, word: words.before }] : []),
    ...(shown.target ? [{ mark: MARKS.target, word: words.target }] : []),
    ...(shown.range ? [{ mark: MARKS.band, word: words.range }] : []),
    { word: asked.m.figure.axisFrom(axis.ticks.at(0)!.label) },
  ];
  return (
    <Chart
      asked={asked}
      height={height}
      keys={keys}
      table={<RowTable asked={asked} rows={rows} words={words} caption={told.title} />}
      {...told}
    >
      {axis.ticks.map(({ at, label }, index) => (
        <>
          <line x1={`${x(at)}%`} x2={`${x(at)}%`} y1="1.6em" y2={`${height}em`} class="grid-l" />
          <text x={`${x(at)}%`} y="1.1em" text-anchor={anchorOf(index, axis.ticks.length)}>
            <tspan class="s q">{label}</tspan>
          </text>
        </>
      ))}
      {rows.map((row, place) => (
        <Strip asked={asked} row={row} x={x} top={AXIS_HEIGHT + place * ROW_HEIGHT} />
      ))}
    </Chart>
  );
}

function anchorOf(index: number, many: number): 'start' | 'middle' | 'end' {
  if (index === 0) return 'start';
  return index === many - 1 ? 'end' : 'middle';
}

interface StripProps {
  asked: PageRequest;
  row: DotRow;
  x: (value: Printed) => number;
  /** em */
  top: number;
}

function Strip({ asked, row, x, top }: StripProps): JSX.Element {
  const { language } = asked;
  const { name, value, interval, before, target, range } = row;
  const y = `${top + 1.9}em`;
  const told = value ?? null;
  return (
    <>
      <foreignObject x="0" y={`${top}em`} width="72%" height="1.5em">
        <div class="name">{name}</div>
      </foreignObject>
      <text x="100%" y={`${top + 1.05}em`} text-anchor="end">
        <tspan class={told === null ? 's q' : 'b'}>
          {told === null ? textWithout(interval, language) : decimalInWords(told, language)}
        </tspan>
      </text>
      <line x1="0" x2="100%" y1={y} y2={y} class="axis-l" />
      {range && (
        <rect
          x={`${x(range[0])}%`}
          y={`${top + 1.4}em`}
          width={`${x(range[1]) - x(range[0])}%`}
          height="1em"
          class="bd"
        />
      )}
      {interval && (
        <line x1={`${x(interval[0])}%`} x2={`${x(interval[1])}%`} y1={y} y2={y} class="iv" />
      )}
      {before && <circle cx={`${x(before)}%`} cy={y} r="0.32em" class="pa" />}
      {target && (
        <line
          x1={`${x(target)}%`}
          x2={`${x(target)}%`}
          y1={`${top + 1.35}em`}
          y2={`${top + 2.45}em`}
          class="tg"
        />
      )}
      {told !== null && <circle cx={`${x(told)}%`} cy={y} r="0.4em" class="dt" />}
    </>
  );
}

function textWithout(interval: DotRow['interval'], language: PageRequest['language']): string {
  return interval === null ? '–' : rangeInWords(interval, language);
}

function shownKinds(rows: readonly DotRow[]): Record<'before' | 'target' | 'range' | 'n', boolean> {
  const has = (kind: 'before' | 'target' | 'range' | 'n'): boolean =>
    rows.some((row) => row[kind] != null);
  return { before: has('before'), target: has('target'), range: has('range'), n: has('n') };
}

interface RowTableProps extends Pick<DotChartProps, 'asked' | 'rows' | 'words'> {
  caption: string;
}

function RowTable({ asked, rows, words, caption }: RowTableProps): JSX.Element {
  const { language, m } = asked;
  const shown = shownKinds(rows);
  const said = (value: Printed | null | undefined): string =>
    value == null ? '–' : decimalInWords(value, language);
  const range = (one: readonly [Printed, Printed] | null | undefined): string =>
    one == null ? '–' : rangeInWords(one, language);
  const more: Column<DotRow>[] = [
    { title: words.value, isNumber: true, cell: ({ value }) => said(value) },
    { title: words.interval, isNumber: true, cell: ({ interval }) => range(interval) },
    ...(shown.before
      ? [{ title: words.before, isNumber: true, cell: ({ before }: DotRow) => said(before) }]
      : []),
    ...(shown.target
      ? [{ title: words.target, isNumber: true, cell: ({ target }: DotRow) => said(target) }]
      : []),
    ...(shown.range
      ? [{ title: words.range, isNumber: true, cell: (row: DotRow) => range(row.range) }]
      : []),
    ...(shown.n
      ? [{ title: words.n, isNumber: true, cell: ({ n }: DotRow) => n ?? m.figure.few }]
      : []),
  ];
  return (
    <Table
      caption={caption}
      columns={[{ title: words.name, cell: ({ name }) => name }, ...more]}
      rows={rows}
    />
  );
}
