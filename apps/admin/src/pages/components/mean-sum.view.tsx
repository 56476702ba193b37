import { computePulse, type WholeDistribution } from '@app/skm';
import type { JSX } from 'preact';
import type { PageRequest } from '../answer/page-request.js';
import { Figure, type FigureSource } from './figure.view.js';

interface MeanSumProps {
  asked: Pick<PageRequest, 'language'>;
  /** how many answered 1, 2, 3 and 4 */
  counts: WholeDistribution;
  source: FigureSource;
}

/** The mean of answers from 1 to 4 with its real counts: "(1 × 2 + 2 × 4 + 3 × 24 + 4 × 22) ÷ 52 = 3,27". */
export function MeanSum({ asked, counts, source }: MeanSumProps): JSX.Element {
  const { n, mean } = computePulse(counts);
  const sum = ([1, 2, 3, 4] as const).map((value) => `${value} × ${counts[value]}`).join(' + ');
  return (
    <span>
      {`(${sum}) ÷ ${n} = `}
      {mean === null ? '–' : <Figure asked={asked} value={mean} source={source} />}
    </span>
  );
}
