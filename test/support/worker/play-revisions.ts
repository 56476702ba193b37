import {
  figuresOfCuts,
  type Measure,
  periodDays,
  type RatedPlace,
  reviseFigures,
  type ShownFigure,
  type Trajectory,
} from '@app/figures';
import { seededRandom } from '../../simulation/random.js';
import type { City } from './invented-city.js';
import { closedCuts, type PlayedQuarter } from './play-quarter.js';
import { RandomCorrections } from './random-corrections.js';

/** What later corrections of a closed quarter made of it. */
export interface PlayedRevisions {
  /** of all revisions */
  figures: ShownFigure[];
  /** those who count otherwise in some of them */
  corrected: Trajectory[];
  /** how many revisions there were */
  revisions: number;
  /** by turn: units that were revised, and those that waited */
  turns: { revised: number; waiting: number }[];
}

/** Corrects a closed quarter at random, some times, and revises it each time where the rules allow. */
export function playRevisions(
  city: City,
  measure: Measure,
  played: PlayedQuarter,
  { seed, turns }: { seed: number; turns: number },
): PlayedRevisions {
  const period = periodDays(city.from, city.until);
  const corrections = new RandomCorrections(city, measure, seededRandom(seed));
  const closed = closedCuts(played);
  const { leftOut } = played.closing;
  const result: PlayedRevisions = { figures: [], corrected: [], revisions: 0, turns: [] };
  for (let turn = 0; turn < turns; turn += 1) {
    corrections.correct();
    const { persons } = corrections;
    const { revised, waiting } = reviseFigures({
      ...city,
      period,
      measure,
      leftOut,
      closed,
      running: played.cuts,
      waiting: [],
      corrected: persons.map(({ shown, now }) => ({ persons: 1, states: shown, now })),
    });
    result.turns.push({ revised: revised.length, waiting: waiting.length });
    if (revised.length === 0) continue;
    result.revisions += 1;
    const isRevised = ({ unitId }: RatedPlace): boolean => revised.includes(unitId);
    for (const { shown, now } of persons) {
      const waits = shown.at(-1)!.filter((place) => !isRevised(place));
      shown.push([...waits, ...now.filter(isRevised)]);
    }
    const state = result.revisions;
    result.figures.push(...figuresOfCuts(period, closed).map((one) => ({ ...one, state })));
  }
  result.corrected = corrections.persons.map(({ shown }) => ({ persons: 1, states: shown }));
  return result;
}
