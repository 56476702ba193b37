import { compareMeans } from '@app/statistics';
import type { JSX } from 'preact';
import type { PageRequest } from '../pages/answer/page-request.js';
import { Button } from '../pages/components/button.view.js';
import { SelectField } from '../pages/components/fields.view.js';
import { Notice } from '../pages/components/notice.view.js';
import { decimalInWords } from '../pages/words/numbers.js';
import { DIFFERENCE_PATH } from './all-units-paths.js';
import { allUnitsWordsIn } from './all-units-words-in.js';
import { coverageOfPoint, isLikeCoverage, printedIndex } from './printed-index.js';
import type { UnitInPeriods } from './read-all-units.js';
import type { UnitsProps } from './units-frame.view.js';

interface PairProps extends UnitsProps {
  /** all of this period, also those without an IKM */
  all: readonly UnitInPeriods[];
  chosen: { one: string | undefined; other: string | undefined };
}

/** Two units beside each other, in words only, and a warning where their coverage is not alike. */
export function PairCard({ asked, until, all, chosen }: PairProps): JSX.Element {
  const { difference: t } = allUnitsWordsIn(asked.language);
  const choices = all.map(({ unit }) => ({ value: unit.id, label: unit.name }));
  const form = { values: {}, faults: [], isUnsent: false };
  const field = { form, choices, none: asked.m.form.choose };
  return (
    <section class="card" id="dua-unit">
      <h2>{t.compare}</h2>
      <p class="soft">{t.compareText}</p>
      <Verdict asked={asked} all={all} chosen={chosen} />
      <form method="get" action={`${DIFFERENCE_PATH}#dua-unit`} class="flow no-print">
        <input type="hidden" name="sampai" value={until.key} />
        <SelectField {...field} name="satu" label={t.first} value={chosen.one ?? ''} />
        <SelectField {...field} name="dua" label={t.second} value={chosen.other ?? ''} />
        <Button isSecond>{t.send}</Button>
      </form>
    </section>
  );
}

function Verdict({
  asked,
  all,
  chosen,
}: Pick<PairProps, 'asked' | 'all' | 'chosen'>): JSX.Element | null {
  const find = (id: string | undefined): UnitInPeriods | undefined =>
    all.find(({ unit }) => unit.id === id);
  const [one, other] = [find(chosen.one), find(chosen.other)];
  if (one === undefined || other === undefined) return null;
  const warning = warningOf(one, other, asked);
  const { difference: t } = allUnitsWordsIn(asked.language);
  if (warning !== null)
    return (
      <Notice kind="note">
        <p>
          <b>{t.warning}</b> {warning}
        </p>
      </Notice>
    );
  const word = compareMeans(indexOf(one)!, indexOf(other)!);
  return (
    <p class="say">
      <b>{t.words[word](one.unit.name, other.unit.name)}</b>
    </p>
  );
}

/** Why two units are not compared; null where they may be. */
function warningOf(
  one: UnitInPeriods,
  other: UnitInPeriods,
  { language }: PageRequest,
): string | null {
  const { difference: t } = allUnitsWordsIn(language);
  if (one.unit.id === other.unit.id) return t.same;
  const pair = [one, other];
  const names = (isMeant: (unit: UnitInPeriods) => boolean): string =>
    pair
      .filter(isMeant)
      .map(({ unit }) => unit.name)
      .join(', ');
  const without = names((unit) => indexOf(unit) === null);
  if (without !== '') return t.noFigure(without);
  const unknown = names((unit) => coverageOf(unit) === null);
  if (unknown !== '') return t.unknown(unknown);
  const [first, second] = [coverageOf(one)!, coverageOf(other)!];
  if (isLikeCoverage(first, second)) return null;
  const words = (percent: number): string => decimalInWords(percent.toFixed(2), language);
  return t.unlike(words(first), words(second));
}

const indexOf = ({ points }: UnitInPeriods): ReturnType<typeof printedIndex> =>
  printedIndex(points.at(-1)?.figure);

function coverageOf({ points }: UnitInPeriods): number | null {
  const point = points.at(-1);
  return point === undefined ? null : coverageOfPoint(point);
}
