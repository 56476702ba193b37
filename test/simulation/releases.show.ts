import { SEEDS } from './bars.js';
import { type Disclosure, DifferenceSeeker } from './difference-seeker.js';
import { chooseWithoutControl, PublishedHistory } from './published-history.js';
import { SmallAgency } from './small-agency.js';

const HISTORIES = 10_000;
const FEWEST_WEEKS = 4;

interface Story {
  releases: number;
  disclosures: Disclosure[];
}

function tell(seed: number, choose?: ConstructorParameters<typeof PublishedHistory>[1]): Story {
  const begin = new Date(Date.UTC(2026, 0, 5 + 7 * (seed % 50)));
  const agency = new SmallAgency(seed, begin);
  const history = new PublishedHistory(agency, choose);
  const seeker = new DifferenceSeeker(agency, seed);
  const days = 7 * (FEWEST_WEEKS + (seed % 6));
  for (let day = 0; day <= days; day += 1) {
    if (agency.isMonday || agency.chance(0.1)) seeker.read(history.make());
    agency.live();
  }
  return { releases: history.releases.length, disclosures: seeker.find() };
}

it('prints', () => {
  const t0 = Date.now();
  let [rel, bad] = [0, 0];
  const N = Number(process.env.N ?? 50);
  for (let i = 0; i < N; i++) {
    const s = tell(SEEDS[0]! + i);
    rel += s.releases;
    if (s.disclosures.length) {
      bad += 1;
      if (bad < 6) console.log(SEEDS[0]! + i, JSON.stringify(s.disclosures.slice(0, 2), null, 1));
    }
  }
  console.log(N, rel / N, bad, (Date.now() - t0) / N, HISTORIES);
  const naive = tell(SEEDS[0]!, chooseWithoutControl);
  console.log(naive.releases, naive.disclosures.length);
});
