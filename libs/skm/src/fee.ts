import type { ServicePart } from './aggregate.js';
import { FEE_ELEMENT } from './element.js';

const FREE_OF_CHARGE = 4;

/**
 * What an agency chose once for services without a fee, which do not ask about it: `eight-elements` leaves
 * *biaya* out of their index, `fee-as-four` scores it 4 ("gratis") for every respondent. The second lifts
 * an index of 80.00 to 82.22.
 */
export type FeeRule = 'eight-elements' | 'fee-as-four';

/** `asked`: every service has a fee · `partly`: biaya is of the respondents of services with a fee only */
export type FeeBasis = 'asked' | 'partly' | FeeRule;

/** A service's part, and whether it has a fee, so that *biaya* is asked. */
export interface FeeService extends ServicePart {
  fee: boolean;
}

/**
 * The services as the rule has them enter an index. Answers to *biaya* that a service without a fee got
 * before its fee was known to be none are left aside.
 * @returns in the order given
 */
export function applyFeeRule(services: readonly FeeService[], rule: FeeRule): ServicePart[] {
  return services.map(({ fee, ...service }) => {
    if (fee) return service;
    const others = service.elements.filter(({ key }) => key !== FEE_ELEMENT);
    const free = { key: FEE_ELEMENT, counts: { [FREE_OF_CHARGE]: service.respondents } };
    return { ...service, elements: rule === 'fee-as-four' ? [...others, free] : others };
  });
}

/** What an index of these services must say about *biaya*. */
export function feeBasisOf(services: readonly Pick<FeeService, 'fee'>[], rule: FeeRule): FeeBasis {
  if (services.every(({ fee }) => fee)) return 'asked';
  if (rule === 'fee-as-four') return rule;
  return services.some(({ fee }) => fee) ? 'partly' : rule;
}
