import type { Basis } from '@app/persistence/figures';
import {
  applyFeeRule,
  type ElementTally,
  type FeeBasis,
  feeBasisOf,
  type FeeRule,
  type ServicePart,
} from '@app/skm';
import { addPairs, answerForAll, type ElementPair, type PairedAnswers } from '@app/statistics';
import { type Slice, type SlicePart, sumOf } from './slice.js';
import type { Sums } from './sums.js';

const FEE = 'biaya';
const FREE_OF_CHARGE = 4;

/** The answers of a slice as the rule about the fee has them enter an index. */
export interface IndexSource {
  /** answers by element, every element of the index in the order of the questionnaire */
  elements: ElementTally[];
  respondents: number;
  fee: FeeBasis;
  /** by service; ratings that name none are in no part */
  services: ServicePart[];
  pairs: PairedAnswers;
}

interface AskedPart {
  serviceId: string | null;
  free: boolean;
  sums: Sums;
}

/**
 * @param basis `others`: those that are not attested
 */
export function indexSource(slice: Slice, basis: Basis | 'others', rule: FeeRule): IndexSource {
  const asked = slice.elements.includes(FEE);
  const chosen = slice.parts('all').filter(({ level }) => {
    if (basis === 'all') return true;
    return (level === 'open') === (basis === 'others');
  });
  const parts = askedParts(slice, chosen, asked);
  const ruled = applyFeeRule(
    parts.map((part) => ({
      key: part.serviceId ?? '',
      respondents: slice.layout.respondents(part.sums),
      elements: slice.elements.map((key) => ({
        key,
        counts: slice.layout.element(part.sums, key),
      })),
      fee: !part.free,
    })),
    rule,
  );
  const total = putTogether(slice.elements, ruled);
  return {
    elements: total.elements,
    respondents: total.respondents,
    fee: feeBasisOf(
      parts
        .filter(({ sums }) => slice.layout.respondents(sums) > 0)
        .map(({ free }) => ({ fee: !free })),
      rule,
    ),
    services: byService(slice.elements, ruled),
    pairs: { pairs: pairsOf(slice, parts, rule), respondents: total.respondents },
  };
}

/** Parts of whatever level, by service and fee. */
function askedParts(slice: Slice, parts: readonly SlicePart[], asksForFee: boolean): AskedPart[] {
  const found = new Map<string, AskedPart & { all: SlicePart[] }>();
  for (const part of parts) {
    const free = part.free && asksForFee;
    const key = `${part.serviceId} ${free}`;
    const known = found.get(key) ?? { ...part, free, all: [] };
    known.all.push(part);
    found.set(key, known);
  }
  return [...found.values()].map(({ serviceId, free, all }) => ({
    serviceId,
    free,
    sums: sumOf(slice.layout, all),
  }));
}

/** A service that had a fee on some days and none on others is one service. */
function byService(order: readonly string[], parts: readonly ServicePart[]): ServicePart[] {
  const keys = [...new Set(parts.map(({ key }) => key))].filter((key) => key !== '').toSorted();
  return keys.map((key) => {
    const same = parts.filter((part) => part.key === key);
    return { key, ...putTogether(order, same) };
  });
}

/** Elements that no part has, such as the fee of free services, are in no index of them. */
function putTogether(
  order: readonly string[],
  parts: readonly ServicePart[],
): Omit<ServicePart, 'key'> & { elements: ElementTally[] } {
  const counts = new Map<string, Record<number, number>>();
  for (const { key, counts: more } of parts.flatMap(({ elements }) => elements)) {
    const sum = counts.get(key) ?? { 1: 0, 2: 0, 3: 0, 4: 0 };
    counts.set(key, sum);
    for (const [answer, n] of Object.entries(more)) sum[Number(answer)]! += n;
  }
  return {
    respondents: parts.reduce((total, { respondents }) => total + respondents, 0),
    elements: order.flatMap((key) => {
      const of = counts.get(key);
      return of ? [{ key, counts: of }] : [];
    }),
  };
}

/** Pairs of elements under the rule about the fee. */
function pairsOf({ layout }: Slice, parts: readonly AskedPart[], rule: FeeRule): ElementPair[] {
  const [free, withFee] = [true, false].map((asked) =>
    sumOf(
      layout,
      parts.filter((part) => part.free === asked),
    ),
  ) as [Sums, Sums];
  const respondents = layout.respondents(free);
  const asked = layout.pairs(withFee);
  if (respondents === 0) return asked;
  const others = layout.pairs(free).filter(({ first, second }) => first !== FEE && second !== FEE);
  const counted =
    rule === 'fee-as-four' ? answerForAll(others, FEE, FREE_OF_CHARGE, respondents) : others;
  return addPairs(asked, counted);
}
