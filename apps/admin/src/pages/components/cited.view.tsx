import type { JSX } from 'preact';
import type { PageRequest } from '../answer/page-request.js';
import { countInWords, decimalInWords } from '../words/numbers.js';

/** What an address of the API answers, from which a page takes its numbers. */
export interface ApiAnswer<View = object> {
  /** path and query */
  address: string;
  view: View;
}

interface CitedProps {
  asked: Pick<PageRequest, 'language'>;
  answer: ApiAnswer;
  /** RFC 6901: where the number stands in the answer */
  pointer: string;
}

/** A number out of an answer of the API, with its place there; a dash where there is none. */
export function Cited({ asked: { language }, answer, pointer }: CitedProps): JSX.Element {
  const value = valueAt(answer.view, pointer);
  if (value === null) return <span aria-hidden="true">–</span>;
  return (
    <data class="nb" value={value} data-figure={answer.address} data-pointer={pointer}>
      {typeof value === 'number' ? countInWords(value, language) : decimalInWords(value, language)}
    </data>
  );
}

/** Both ends of an interval, with an en dash and no blanks. @param props `pointer`: of the interval */
export function CitedRange({ pointer, ...props }: CitedProps): JSX.Element {
  if (found(props.answer.view, pointer) == null) return <span aria-hidden="true">–</span>;
  return (
    <span class="nb">
      <Cited {...props} pointer={`${pointer}/low`} />–
      <Cited {...props} pointer={`${pointer}/high`} />
    </span>
  );
}

/** The number at a place of an answer; null where there is none. */
export function valueAt(view: object, pointer: string): string | number | null {
  const value = found(view, pointer);
  return typeof value === 'string' || typeof value === 'number' ? value : null;
}

function found(view: object, pointer: string): unknown {
  const steps = pointer.split('/').slice(1);
  return steps.reduce<unknown>((at, step) => {
    const key = step.replaceAll('~1', '/').replaceAll('~0', '~');
    return (at as Record<string, unknown> | null | undefined)?.[key];
  }, view);
}
