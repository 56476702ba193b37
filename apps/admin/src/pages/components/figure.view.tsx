import type { Language } from '@app/platform';
import type { ComponentChildren, JSX } from 'preact';
import type { PageRequest } from '../answer/page-request.js';
import { countInWords, decimalInWords } from '../words/numbers.js';

/** Where the API gives a number: the same digits stand there. */
export interface FigureSource {
  /** path and query */
  address: string;
  /** RFC 6901 */
  pointer: string;
}

interface FigureProps {
  asked: Pick<PageRequest, 'language'>;
  /** as the API gives it, e.g. `87.56` */
  value: string;
  source: FigureSource;
}

/** A number with its origin, by which every digit of a page can be compared with the API. */
export function Figure({ asked, value, source }: FigureProps): JSX.Element {
  return (
    <data class="nb" value={value} data-figure={source.address} data-pointer={source.pointer}>
      {numberInWords(value, asked.language)}
    </data>
  );
}

const COUNT = /^\d+$/;

/** A count with its thousands apart, a decimal with the sign of the language. */
function numberInWords(value: string, language: Language): string {
  return COUNT.test(value)
    ? countInWords(Number(value), language)
    : decimalInWords(value, language);
}

interface HowComputedProps {
  asked: Pick<PageRequest, 'm'>;
  /** the arithmetic with its real counts */
  children: ComponentChildren;
}

/** "Bagaimana angka ini dihitung?", folded below a number. */
export function HowComputed({ asked, children }: HowComputedProps): JSX.Element {
  return (
    <details class="how">
      <summary>{asked.m.figure.how}</summary>
      <div class="text flow small soft">{children}</div>
    </details>
  );
}
