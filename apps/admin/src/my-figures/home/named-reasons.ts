import type { PulseFigure } from '@app/persistence/figures';
import type { OfferedReason } from '@app/persistence/instruments';
import type { PageRequest } from '../../pages/answer/page-request.js';

/** A reason as it is shown; `place` in the list of the API. */
export interface NamedReason {
  name: string;
  n: number;
  pole: OfferedReason['pole'];
  place: number;
}

export function namedReasons(
  { top }: NonNullable<PulseFigure['reasons']>,
  offered: readonly OfferedReason[],
  { language }: Pick<PageRequest, 'language'>,
): NamedReason[] {
  return top.flatMap(({ key, n }, place) => {
    const reason = offered.find((one) => one.key === key);
    return reason ? [{ name: reason.name[language], n, pole: reason.pole, place }] : [];
  });
}

export function isPraise({ pole }: NamedReason): boolean {
  return pole === 'high';
}
