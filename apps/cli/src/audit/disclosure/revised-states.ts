import { type ChangedPlace, correctedPersons, type Trajectory } from '@app/figures';
import { readState } from '@app/persistence/cells';
import {
  type ChangedRating,
  type ClosedState,
  type CorrectionPlaces,
  findChangedRatings,
  findClosedStates,
  type JournalPlace,
  type Measure,
  type PublishedFigure,
} from '@app/persistence/figures';
import { parsePeriod } from '@app/skm';

type Connection = Parameters<typeof readState>[0];

/** The revisions of some closed periods, numbered from 1 in their order, and whom they count otherwise. */
export interface RevisedStates {
  /** 0 for what counts days as they were settled */
  stateOf: (figure: Pick<PublishedFigure, 'officialPeriod' | 'revision'>) => number;
  correctedOf: (measure: Measure) => Trajectory[];
}

const SAYS: Record<Measure, (rating: ChangedRating) => boolean> = {
  pulse: () => true,
  ikm: ({ elements }) => Object.keys(elements).length > 0,
  officer: ({ officerElements }) => Object.keys(officerElements).length > 0,
};

/** Reads the revisions of periods, and every rating that one of them counts otherwise than another. */
export async function readRevisedStates(
  connection: Connection,
  instansiId: string,
  periods: readonly string[],
): Promise<RevisedStates> {
  const states: ClosedState[] = [];
  for (const period of periods) {
    states.push(...(await findClosedStates(connection, { instansiId, period })));
  }
  const revisions = states.filter(({ revision }) => revision > 0).toSorted(inOrder);
  const quarters = periods.filter((period) => parsePeriod(period).kind === 'quarter');
  const rows = await changesSince(connection, instansiId, [undefined, ...revisions], quarters);
  const keys = revisions.map(keyOf);
  return {
    stateOf: (figure) => 1 + keys.indexOf(`${figure.officialPeriod} ${figure.revision}`),
    correctedOf: (measure) =>
      correctedPersons(rows.map((some) => some.filter(SAYS[measure]).map(changedPlace))),
  };
}

/** By state: what counts otherwise now; `undefined` is as days were settled. */
async function changesSince(
  connection: Connection,
  instansiId: string,
  states: readonly (ClosedState | undefined)[],
  quarters: readonly string[],
): Promise<ChangedRating[][]> {
  if (states.length === 1) return [[]];
  const { xid, journalId } = await readState(connection);
  const everywhere: JournalPlace = [xid, journalId];
  const found: ChangedRating[][] = [];
  for (const state of states) {
    const rows: ChangedRating[] = [];
    for (const quarter of quarters) {
      const days = { instansiId, ...parsePeriod(quarter) };
      const places = state ? placesIn(state, quarter) : {};
      rows.push(
        ...(await findChangedRatings(connection, days, places, { everywhere, places: {} })),
      );
    }
    found.push(rows);
  }
  return found;
}

function placesIn({ kind, period, corrections }: ClosedState, quarter: string): CorrectionPlaces {
  if (kind !== 'quarter') {
    return (corrections as Record<string, CorrectionPlaces>)[quarter] ?? {};
  }
  return period === quarter ? (corrections as CorrectionPlaces) : {};
}

function changedPlace(row: ChangedRating): ChangedPlace {
  const {
    rating: person,
    change,
    day,
    unitId,
    locationId,
    serviceId,
    assignmentId,
    attested,
  } = row;
  return { person, change, place: { day, unitId, locationId, serviceId, assignmentId, attested } };
}

const KINDS = ['quarter', 'semester', 'year'];

function inOrder(a: ClosedState, b: ClosedState): number {
  const later = a.closedAt.getTime() - b.closedAt.getTime();
  return later || KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind);
}

function keyOf({ period, revision }: ClosedState): string {
  return `${period} ${revision}`;
}
