import { officialPeriodOf, type Period, periodsOf } from '@app/skm';
import type { JSX } from 'preact';
import { SETTINGS_PATH } from '../figure-settings/settings-path.js';
import { periodPath } from '../closed-periods/period-paths.js';
import { countInWords } from '../pages/words/numbers.js';
import type { TrendPointView } from '../trends/trend.view.js';
import { until as untilPath, UNITS_PATH } from './all-units-paths.js';
import type { AllUnitsWords, WayOut } from './all-units-words.js';
import { allUnitsWordsIn } from './all-units-words-in.js';
import type { UnitInPeriods } from './read-all-units.js';
import { ReasonOf } from './unit-figure.view.js';
import { UnitsFrame, type UnitsProps } from './units-frame.view.js';

/** What is missing of each unit, the true reason, and what can be done next. */
export function MissingPage(props: UnitsProps): JSX.Element {
  const { asked, units, until } = props;
  const { missing: t } = allUnitsWordsIn(asked.language);
  const rows = units.flatMap((one) => gapsOf(one, t).map((gap) => ({ ...one, gap })));
  const many = new Set(rows.map(({ unit }) => unit.id)).size;
  const lead = many === 0 ? t.none : t.lead(countInWords(many, asked.language));
  return (
    <UnitsFrame {...props} title={t.title} lead={lead}>
      {rows.length > 0 && (
        <section class="card">
          <ul class="rule rows">
            {rows.map(({ unit, points, gap }) => (
              <li>
                <h2>{unit.name}</h2>
                <span class="tag">{gap.tag}</span>
                <p>
                  {gap.hasReason && (
                    <>
                      <ReasonOf
                        asked={asked}
                        unitId={unit.id}
                        until={until}
                        point={points.at(-1)}
                      />
                      {'. '}
                    </>
                  )}
                  {gap.way.text} <WayLink gap={gap} until={until} />
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </UnitsFrame>
  );
}

interface Gap {
  tag: string;
  /** does the API say why */
  hasReason: boolean;
  code: keyof AllUnitsWords['missing']['ways'] | null;
  way: WayOut;
}

function gapsOf({ points }: UnitInPeriods, t: AllUnitsWords['missing']): Gap[] {
  const point = points.at(-1);
  if (point === undefined) return [];
  return [...indexGaps(point, t), ...coverageGaps(point, t)];
}

function indexGaps({ figure, reason }: TrendPointView, t: AllUnitsWords['missing']): Gap[] {
  if (figure?.value != null || reason === null) return [];
  const { code } = reason;
  return [{ tag: t.noIndex, hasReason: true, code, way: t.ways[code] }];
}

function coverageGaps({ figure }: TrendPointView, t: AllUnitsWords['missing']): Gap[] {
  const about = { hasReason: false, code: null };
  switch (figure?.coverage?.state) {
    case 'unknown':
      return [{ ...about, tag: t.noCoverage, way: t.coverage }];
    case 'exceeded':
      return [{ ...about, tag: t.exceeded, way: t.tooMany }];
    default:
      return [];
  }
}

function WayLink({ gap: { code, way }, until }: { gap: Gap; until: Period }): JSX.Element | null {
  const address = code === null ? null : addressOf(code, until);
  if (way.go === undefined || address === null) return null;
  return (
    <a class="row-link" href={address}>
      {way.go}
    </a>
  );
}

/** Where a way out leads; null where it leads nowhere. */
function addressOf(code: NonNullable<Gap['code']>, until: Period): string | null {
  switch (code) {
    case 'figure.too-few':
    case 'figure.small-remainder':
      return until.kind === 'quarter' ? untilPath(UNITS_PATH, semesterOf(until)) : null;
    case 'figure.waiting-for-closing':
      return periodPath(officialPeriodOf(until).key);
    case 'figure.elements-unanswered':
      return SETTINGS_PATH;
    default:
      return null;
  }
}

function semesterOf({ from }: Period): string {
  return periodsOf(from).find(({ kind }) => kind === 'semester')!.key;
}
