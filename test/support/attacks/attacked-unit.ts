import { ikmReadiness } from '@app/skm';
import {
  addPairs,
  compareWithAttested,
  indexSpread,
  type PairedAnswers,
  pairElements,
} from '@app/statistics';
import { answerAt, shapeFor } from '../../simulation/answers.js';
import { type Attack, drawAttack } from '../../simulation/attacks.js';
import {
  drawOfficer,
  LEARNING_DAYS,
  QUARTER_DAYS,
  type SimulatedRating,
  type Traffic,
  usualPerDay,
} from '../../simulation/quarter.js';
import { drawNormal, type Random } from '../../simulation/random.js';
import { judge } from '../../simulation/rules.js';

const KEYS = Array.from({ length: 9 }, (_, at) => `element ${at}`);
const ELEMENTS = KEYS.map((key) => ({ key, weight: 1 / 9 }));
/** How alike the answers of one person are: correlation on the latent scale. */
const ONE_PERSON = 0.45;
/** Of honest citizens so many fill in elements, and of these so many all nine; the others stop earlier. */
const [FILL_IN, ALL_NINE] = [0.45, 0.7];
/** Where honest answers lie on the latent scale: a unit of index 72 praises itself, one of 82 is bombed. */
const HONEST = { 4: -0.575, 1: 0 } as const;
const ALIKE = { units: 0, officers: 0 };

type Row = readonly (number | null)[];
/** A rating and its answers to elements; null where somebody only tapped. */
type Filled = SimulatedRating & { row?: Row | null };

/** What an attack did to the IKM of all counted ratings of a unit in one quarter. */
export interface AttackedUnit {
  /** honest respondents, and those of them whose ratings are attested */
  respondents: number;
  attested: number;
  /** forged ratings that count */
  counted: number;
  /** index points, of all counted ratings */
  shift: number;
  /** whether the printed difference to the attested index is flagged; null where none is printed */
  flagged: boolean | null;
}

/**
 * One quarter of a unit without and with an attack, with the same honest citizens and all rules on. The rules
 * judge the unit as one: its poster names neither officer nor counter. Whoever forges answers all elements.
 */
export function attackUnit(traffic: Traffic, attack: Attack, random: Random): AttackedUnit {
  const shape = shapeFor(HONEST[attack.answer], ALIKE);
  const usual = usualPerDay([drawOfficer(traffic, LEARNING_DAYS, shape, random)]);
  const genuine = drawOfficer(traffic, QUARTER_DAYS, shape, random).map((rating): Filled => ({
    ...rating,
    row: random() < FILL_IN ? drawRow(HONEST[attack.answer], random) : null,
  }));
  const forged = drawAttack(attack, random).map((rating): Filled => ({
    ...rating,
    row: KEYS.map(() => attack.answer),
  }));
  const honest = byLevel(judge(genuine, usual).counted);
  const { counted } = judge([...genuine, ...forged], usual);
  const attacked = byLevel(counted);
  return {
    respondents: honest.all.respondents,
    attested: honest.attested.respondents,
    counted: counted.filter((rating) => !rating.genuine).length,
    shift: indexOf(attacked.all) - indexOf(honest.all),
    flagged: isFlagged(attacked),
  };
}

interface ByLevel {
  all: PairedAnswers;
  open: PairedAnswers;
  attested: PairedAnswers;
}

function byLevel(ratings: readonly Filled[]): ByLevel {
  const rowsOf = (isOpen: boolean): PairedAnswers => {
    const ofLevel = ratings.filter(({ level }) => (level === 'open') === isOpen);
    const rows = ofLevel.flatMap(({ row }) => (row ? [row] : []));
    return { pairs: pairElements(KEYS, rows), respondents: rows.length };
  };
  const [open, attested] = [rowsOf(true), rowsOf(false)];
  const respondents = open.respondents + attested.respondents;
  return { all: { pairs: addPairs(open.pairs, attested.pairs), respondents }, open, attested };
}

function indexOf(answers: PairedAnswers): number {
  return indexSpread(answers, ELEMENTS).index;
}

/** The difference is printed where both indices are shown. */
function isFlagged({ all, open, attested }: ByLevel): boolean | null {
  if (!isShown(all) || !isShown(attested) || open.respondents === 0) return null;
  return compareWithAttested(open, attested, ELEMENTS).flagged;
}

function isShown({ pairs, respondents }: PairedAnswers): boolean {
  const answers = pairs
    .filter(({ first, second }) => first === second)
    .map(({ first, n }) => ({ key: first, n }));
  return ikmReadiness(respondents, answers).state === 'shown';
}

function drawRow(effect: number, random: Random): Row {
  const person = effect + Math.sqrt(ONE_PERSON) * drawNormal(random);
  const until = random() < ALL_NINE ? KEYS.length : 1 + Math.floor(random() * (KEYS.length - 1));
  return KEYS.map((_, at) =>
    at < until ? answerAt(person + Math.sqrt(1 - ONE_PERSON) * drawNormal(random)) : null,
  );
}
