import type { JSX } from 'preact';
import type { PageRequest } from '../pages/answer/page-request.js';
import type { Shade } from '../pages/charts/heat-table.view.js';
import { Cited } from '../pages/components/cited.view.js';
import { quarterTextsIn } from './quarter-texts.js';
import type { PlaceAnswer } from './read-own-unit.js';

interface HoursTableProps {
  asked: PageRequest;
  /** services, or the unit; those without hours are left out */
  answers: readonly PlaceAnswer[];
  /** with which the shades compare: the unit's mean; null where it has none */
  middle: string | null;
}

const CELLS = '/hours/figure/cells';
const BLOCKS = [0, 1, 2, 3];
const STEPS = [-0.3, -0.1, 0.1, 0.3];

/** Service × day × hour: neighbours that were put together are one cell. */
export function HoursTable({ asked, answers, middle }: HoursTableProps): JSX.Element {
  const t = quarterTextsIn(asked.language).hours;
  const shown = answers.filter(({ view }) => view.hours !== null);
  const blocks = BLOCKS.filter((block) => shown.some((answer) => isPeopled(answer, block)));
  return (
    <>
      <table class="heat">
        <caption>{t.caption}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span class="hide">{t.corner}</span>
            </th>
            {blocks.map((block) => (
              <th scope="col">{t.blocks[block]}</th>
            ))}
          </tr>
        </thead>
        {shown.map((answer) => (
          <ServiceRows asked={asked} answer={answer} middle={middle} blocks={blocks} />
        ))}
      </table>
      <ul class="keys">
        {middle !== null &&
          t.shades.map((word, at) => (
            <li>
              <span class={`swatch x${at + 1}`} />
              {word}
            </li>
          ))}
        <li>{t.few}</li>
      </ul>
    </>
  );
}

/** Did anybody come in these hours? */
function isPeopled({ view }: PlaceAnswer, block: number): boolean {
  return view.hours!.figure.cells.some(({ hourBlocks, n }) => n > 0 && hourBlocks.includes(block));
}

interface RowsProps extends Pick<HoursTableProps, 'asked' | 'middle'> {
  answer: PlaceAnswer;
  /** those that are shown */
  blocks: readonly number[];
}

type Cell = NonNullable<PlaceAnswer['view']['hours']>['figure']['cells'][number];

function ServiceRows({ asked, answer, middle, blocks }: RowsProps): JSX.Element {
  const { cells } = answer.view.hours!.figure;
  const peopled = cells.filter(({ n }) => n > 0);
  const groups = [...new Set(peopled.map(({ weekdays }) => weekdays.join()))];
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={blocks.length + 1}>
          <b>{answer.view.subject.name}</b>
        </th>
      </tr>
      {groups.map((group) => (
        <tr>
          <th scope="row">{daysOf(group, asked)}</th>
          {cells.map((cell, at) =>
            cell.weekdays.join() === group ? (
              <HourCell
                asked={asked}
                answer={answer}
                cell={cell}
                at={at}
                middle={middle}
                blocks={blocks}
              />
            ) : null,
          )}
        </tr>
      ))}
    </tbody>
  );
}

interface CellProps extends RowsProps {
  cell: Cell;
  /** its place in the answer of the API */
  at: number;
}

function HourCell({ asked, answer, cell, at, middle, blocks }: CellProps): JSX.Element | null {
  const t = quarterTextsIn(asked.language).hours;
  const width = cell.hourBlocks.filter((block) => blocks.includes(block)).length;
  if (width === 0) return null;
  if (cell.mean === null)
    return (
      <td class="x0" colSpan={width}>
        {cell.n === 0 ? (
          <>
            <span aria-hidden="true">–</span>
            <span class="hide">{t.nobody}</span>
          </>
        ) : (
          <span class="small">
            n <Cited asked={asked} answer={answer} pointer={`${CELLS}/${at}/n`} />
          </span>
        )}
      </td>
    );
  return (
    <td class={`x${shadeOf(cell.mean, middle)}`} colSpan={width}>
      <Cited asked={asked} answer={answer} pointer={`${CELLS}/${at}/mean`} />
      <span class="hide">
        {' '}
        (<Cited asked={asked} answer={answer} pointer={`${CELLS}/${at}/n`} /> {t.desc})
      </span>
    </td>
  );
}

function shadeOf(mean: string, middle: string | null): Shade {
  if (middle === null) return 3;
  const difference = Number(mean) - Number(middle);
  return (STEPS.filter((step) => difference > step).length + 1) as Shade;
}

/** "Senin–Kamis": neighbours of the week. */
function daysOf(group: string, { language }: Pick<PageRequest, 'language'>): string {
  const t = quarterTextsIn(language).hours;
  const days = group.split(',').map(Number);
  if (days.length === t.days.length) return t.everyDay;
  const [first, last] = [days[0]!, days.at(-1)!].map((day) => t.days[day - 1]!);
  return first === last ? first! : `${first}–${last}`;
}
