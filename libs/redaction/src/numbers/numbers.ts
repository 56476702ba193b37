import type { Span } from '../plain-view.js';
import { NUMBER_REMOVED, type Secret } from '../secret.js';
import { type Candidate, candidateOf } from './candidate.js';
import { isCard, isIdentity } from './identity.js';
import { certainlyInnocent, probablyInnocent } from './innocent.js';
import { isGroupedNumber, isLong } from './long-number.js';
import { isNamed } from './named-number.js';
import { chainsOf, type Group, groupsOf } from './number-groups.js';
import { isBarePhone, isPhone } from './phone.js';

/** The longest before shorter ones: part of a long number may look like a short one. */
const KINDS: readonly ((candidate: Candidate) => boolean)[] = [
  isIdentity,
  isCard,
  isLong,
  isPhone,
  isGroupedNumber,
  isBarePhone,
];

/** No number of a person has fewer or more. */
const [FEWEST_DIGITS, MOST_DIGITS] = [8, 20];
/** How far before a number its name may stand. */
const NAME_REACH = 50;

/** Numbers of persons and accounts: by their form, or by the name that stands before them. */
export const numbers: Secret = {
  token: NUMBER_REMOVED,
  find: (text) => {
    const groups = groupsOf(text);
    const certain = certainlyInnocent(text);
    const byForm = chainsOf(text, groups, [...certain, ...probablyInnocent(text)]).flatMap(
      (chain) => findByForm(text, chain),
    );
    const left = chainsOf(text, groups, [...certain, ...byForm]);
    return [...byForm, ...left.flatMap((chain) => findByName(text, chain))];
  },
};

function findByForm(text: string, chain: readonly Group[]): Span[] {
  const found: Span[] = [];
  for (let at = 0; at < chain.length;) {
    const groups = longestOf(text, chain, at);
    if (groups > 0) found.push(spanOf(text, chain.slice(at, at + groups)));
    at += Math.max(1, groups);
  }
  return found;
}

/** How many groups from one on are a number of the first kind that fits; 0 if none does. */
function longestOf(text: string, chain: readonly Group[], from: number): number {
  const candidates = startingWith(text, chain, from).filter(
    ({ digits }) => digits.length >= FEWEST_DIGITS,
  );
  const alone = candidates.find(({ groups }) => groups.length === 1);
  if (alone && [isLong, isPhone, isBarePhone].some((fits) => fits(alone))) return 1;
  for (const fits of KINDS) {
    const best = candidates.findLast(fits);
    if (best) return best.groups.length;
  }
  return 0;
}

function startingWith(text: string, chain: readonly Group[], from: number): Candidate[] {
  const candidates: Candidate[] = [];
  let digits = 0;
  for (let to = from; to < chain.length; to++) {
    digits += chain[to]!.digits.length;
    if (digits > MOST_DIGITS && to > from) break;
    candidates.push(candidateOf(text, chain.slice(from, to + 1)));
  }
  return candidates;
}

/** The whole chain, or as much of it as a number may have. */
function findByName(text: string, chain: readonly Group[]): Span[] {
  const from = chain[0]!.from;
  const before = text.slice(Math.max(0, from - NAME_REACH), from);
  const best = startingWith(text, chain, 0).findLast((candidate) => isNamed(candidate, before));
  return best ? [spanOf(text, best.groups)] : [];
}

/** With the sign of a country and the bracket of an area. */
function spanOf(text: string, groups: readonly Group[]): Span {
  const [first, last] = [groups[0]!, groups.at(-1)!];
  const sign = /(?:\+\s?)?\(?(?:\+\s?)?$/.exec(
    text.slice(Math.max(0, first.from - 4), first.from),
  )!;
  const opened = sign[0].includes('(') && !text.slice(first.from, last.to).includes(')');
  return { from: opened ? first.from : first.from - sign[0].length, to: last.to };
}
