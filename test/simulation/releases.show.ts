import type { ReleasedFigure } from '@app/persistence/releases';
import { holdBar, SEEDS } from './bars.js';
import { DifferenceSeeker, type Disclosure } from './difference-seeker.js';
import { chooseWithoutControl, PublishedHistory } from './published-history.js';
import { SmallAgency } from './small-agency.js';

/** Of each seed; `HISTORIES=2500` makes it 10,000 in all. */
const HISTORIES = Number(process.env.HISTORIES ?? 25);
const FEWEST_WEEKS = 4;
const CHANCE_OF_A_MAKING_BETWEEN = 0.1;
/** More than there are histories of a seed, so that neighbouring seeds tell different ones. */
const APART = 7919;

type Choose = ConstructorParameters<typeof PublishedHistory>[1];

interface Story {
  seed: number;
  releases: readonly ReleasedFigure[];
  disclosures: Disclosure[];
}

/** Four to nine weeks of an agency, anywhere in the year. */
function tell(seed: number, choose?: Choose): Story {
  const begin = new Date(Date.UTC(2026, 0, 5 + 7 * (seed % 50)));
  const agency = new SmallAgency(seed, begin);
  const history = new PublishedHistory(agency, choose);
  const seeker = new DifferenceSeeker(agency, seed);
  const days = 7 * (FEWEST_WEEKS + (seed % 6));
  for (let day = 0; day <= days; day += 1) {
    if (agency.isMonday || agency.chance(CHANCE_OF_A_MAKING_BETWEEN)) seeker.read(history.make());
    agency.live();
  }
  return { seed, releases: history.releases, disclosures: seeker.find() };
}

/** Persons in the newest release of every subject, period, measure and basis. */
function personsIn(releases: readonly ReleasedFigure[], kinds: readonly string[]): number {
  const newest = new Map(
    releases
      .filter(({ kind }) => kinds.includes(kind))
      .map((release) => {
        const { kind, id, period, measure, basis, n } = release;
        return [[kind, id, period, measure, basis].join(' '), n];
      }),
  );
  return [...newest.values()].reduce((total, n) => total + n, 0);
}

const KINDS = ['instansi', 'unit', 'location', 'service', 'assignment'];

it('no published difference concerns one to nine persons', () => {
  holdBar(`Releases: ${HISTORIES} histories of a small agency for each seed`, 3, (seed) => {
    const stories = Array.from({ length: HISTORIES }, (_, at) => tell(APART * seed + at));
    const free = stories.map((_, at) => withoutSeeking(APART * seed + at));
    const told = stories.filter(({ disclosures }) => disclosures.length > 0);
    told.forEach(({ seed: history, disclosures }) => console.log(history, disclosures[0]));
    const share = (kinds: readonly string[]): number =>
      stories.reduce((total, { releases }) => total + personsIn(releases, kinds), 0) /
      free.reduce((total, releases) => total + personsIn(releases, kinds), 0);
    return [
      { what: 'histories with a difference of 1 to 9 persons', value: told.length, atMost: 0 },
      { what: 'persons in figures, against none withheld', value: share(KINDS) },
      ...KINDS.map((kind) => ({ what: `the same: ${kind}`, value: share([kind]) })),
    ];
  });
});

it('the seeker finds differences where nothing is withheld', () => {
  const { disclosures } = tell(SEEDS[0]!, chooseWithoutControl);
  console.log(`Without control: ${disclosures.length} differences in one history.`);
  expect(disclosures.length).toBeGreaterThan(0);
});

function withoutSeeking(seed: number): readonly ReleasedFigure[] {
  const begin = new Date(Date.UTC(2026, 0, 5 + 7 * (seed % 50)));
  const agency = new SmallAgency(seed, begin);
  const history = new PublishedHistory(agency, chooseWithoutControl);
  const days = 7 * (FEWEST_WEEKS + (seed % 6));
  for (let day = 0; day <= days; day += 1) {
    if (agency.isMonday || agency.chance(CHANCE_OF_A_MAKING_BETWEEN)) history.make();
    agency.live();
  }
  return history.releases;
}
