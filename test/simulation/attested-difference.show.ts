import { compareWithAttested, indexSpread, addPairs, pairElements } from '@app/statistics';
import { answerAt } from './answers.js';
import { holdBar, type Measured } from './bars.js';
import { drawNormal, type Random, seededRandom } from './random.js';

const UNITS = 100;
const HONEST_OPEN = 40;
const KEYS = Array.from({ length: 9 }, (_, at) => `element ${at}`);
const ELEMENTS = KEYS.map((key) => ({ key, weight: 1 / 9 }));
const ONE_PERSON = 0.45;
/** Where honest answers lie on the latent scale: an index of 68, so that praise can lift it by ten points. */
const HONEST = -0.75;

it('a shift of the index of all ratings shows beside the attested ones', () => {
  holdBar(`Difference of all to attested: share of ${UNITS} units flagged`, 3, (seed) => {
    const random = seededRandom(seed);
    return [30, 45, 100].flatMap((attested) =>
      [0, 3, 5, 10, 15].map((shift) => measure(attested, shift, random)),
    );
  });
});

/** Open ratings of nothing but fours until the index of all has moved by the shift. */
function measure(attested: number, shift: number, random: Random): Measured {
  let flagged = 0;
  for (let unit = 0; unit < UNITS; unit += 1) {
    const proven = drawGroup(attested, random);
    const honest = drawGroup(HONEST_OPEN, random);
    const before = indexSpread(join(proven, honest), ELEMENTS).index;
    const fakes = Math.ceil(((attested + HONEST_OPEN) * shift) / (100 - before - shift));
    const praise = groupOf(Array.from({ length: fakes }, () => KEYS.map(() => 4)));
    if (compareWithAttested(join(honest, praise), proven, ELEMENTS).flagged) flagged += 1;
  }
  const claimed = attested >= 45 && shift >= 10 ? { atLeast: 0.9 } : {};
  const honestly = shift === 0 ? { atMost: 0.1 } : {};
  const what = `${attested} attested, shift ${shift} points`;
  return { what, value: flagged / UNITS, ...claimed, ...honestly };
}

type Group = ReturnType<typeof groupOf>;

function groupOf(rows: number[][]) {
  return { pairs: pairElements(KEYS, rows), respondents: rows.length };
}

function join(one: Group, other: Group): Group {
  return {
    pairs: addPairs(one.pairs, other.pairs),
    respondents: one.respondents + other.respondents,
  };
}

function drawGroup(n: number, random: Random): Group {
  return groupOf(
    Array.from({ length: n }, () => {
      const person = HONEST + Math.sqrt(ONE_PERSON) * drawNormal(random);
      return KEYS.map(() => answerAt(person + Math.sqrt(1 - ONE_PERSON) * drawNormal(random)));
    }),
  );
}
