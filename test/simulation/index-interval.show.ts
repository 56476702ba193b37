import {
  indexInterval,
  indexSpread,
  type Interval,
  pairElements,
  plusFourInterval,
  toIndex,
} from '@app/statistics';
import { answerAt } from './answers.js';
import { holdBar, type Measured } from './bars.js';
import { drawNormal, type Random, seededRandom } from './random.js';

const SURVEYS = 400;
/** Persons from whom a survey draws with replacement, so that the true index is known exactly. */
const POPULATION = 20_000;
const SIZES = [100, 300, 1000];
const ELEMENTS = Array.from({ length: 9 }, (_, at) => ({ key: `element ${at}`, weight: 1 / 9 }));
const KEYS = ELEMENTS.map(({ key }) => key);
/** How alike the answers of one person are: correlation on the latent scale. */
const ONE_PERSON = 0.45;
/** The third element, waktu, of a slow service: index 42 where the others have 82. */
const SLOW = { element: 2, shift: -1.9 };

type Row = (number | null)[];

interface Filling {
  name: string;
  /** how many answer all nine elements, where the others stop after one to eight; or how often one is answered */
  share: number;
  stops: boolean;
}

const FILLINGS: readonly Filling[] = [
  { name: 'all fill in', share: 1, stops: true },
  { name: '70 % fill in, others stop', share: 0.7, stops: true },
  { name: '45 % fill in, others stop', share: 0.45, stops: true },
  { name: '20 % fill in, others stop', share: 0.2, stops: true },
  { name: 'each element answered by 60 %', share: 0.6, stops: false },
];

it('the interval of an index holds the truth where elements are skipped', () => {
  holdBar(
    `Interval of an index with skipped elements: share of ${SURVEYS} surveys in which it holds the true index`,
    3,
    (seed) => {
      const random = seededRandom(seed);
      return FILLINGS.flatMap((filling) =>
        [false, true].flatMap((slow) => {
          const population = Array.from({ length: POPULATION }, () =>
            drawRow(filling, slow, random),
          );
          const what = `${filling.name}${slow ? ', slow service' : ''}`;
          return measureSizes(what, population, random);
        }),
      );
    },
  );
});

/** The bar is for all sizes together: of 400 surveys alone the share is known to ± 0.02 only. */
function measureSizes(what: string, population: readonly Row[], random: Random): Measured[] {
  const bySize = SIZES.map((n) => ({ n, ...measure(population, n, random) }));
  const mean = (pick: 'held' | 'byMeans'): number =>
    bySize.reduce((total, size) => total + size[pick], 0) / bySize.length;
  return [
    { what, value: mean('held'), atLeast: 0.92 },
    ...bySize.map(({ n, held }) => ({ what: `  n = ${n}`, value: held })),
    { what: '  by the persons’ means', value: mean('byMeans') },
    ...bySize.map(({ n, byMeans }) => ({ what: `    n = ${n}`, value: byMeans })),
  ];
}

/** Shares of surveys whose interval holds the truth: that of the pairs, and that of the persons' means. */
function measure(
  population: readonly Row[],
  n: number,
  random: Random,
): { held: number; byMeans: number } {
  const everybody = { pairs: pairElements(KEYS, population), respondents: population.length };
  const truth = indexSpread(everybody, ELEMENTS).index;
  let [held, byMeans] = [0, 0];
  for (let survey = 0; survey < SURVEYS; survey += 1) {
    const rows = Array.from(
      { length: n },
      () => population[Math.floor(random() * population.length)]!,
    );
    const answers = { pairs: pairElements(KEYS, rows), respondents: n };
    if (holds(indexInterval(answers, ELEMENTS), truth)) held += 1;
    if (holds(intervalOfMeans(rows), truth)) byMeans += 1;
  }
  return { held: held / SURVEYS, byMeans: byMeans / SURVEYS };
}

/** Who stops does so after the first answer at the earliest. */
function drawRow({ share, stops }: Filling, slow: boolean, random: Random): Row {
  const person = Math.sqrt(ONE_PERSON) * drawNormal(random);
  const first = Math.floor(random() * KEYS.length);
  const until = random() < share ? KEYS.length : 1 + Math.floor(random() * (KEYS.length - 1));
  return KEYS.map((_, at) => {
    const given = stops ? at < until : at === first || random() < share;
    const shift = slow && at === SLOW.element ? SLOW.shift : 0;
    const latent = person + shift + Math.sqrt(1 - ONE_PERSON) * drawNormal(random);
    return given ? answerAt(latent) : null;
  });
}

function intervalOfMeans(rows: readonly Row[]): Interval {
  const persons = new Map<number, number>();
  for (const row of rows) {
    let [k, sum] = [0, 0];
    for (const one of row) {
      if (one === null) continue;
      k += 1;
      sum += one;
    }
    persons.set(sum / k, (persons.get(sum / k) ?? 0) + 1);
  }
  return toIndex(plusFourInterval([...persons].map(([mean, n]) => ({ mean, n }))));
}

function holds({ low, high }: Interval, truth: number): boolean {
  return low <= truth && truth <= high;
}
