/** Everything of a rating on which it depends which figures count it. */
export interface RatedPlace {
  /** local day, YYYY-MM-DD; eight days old, so that it never changes for the figures of its period */
  day: string;
  unitId: string;
  locationId: string | null;
  serviceId: string | null;
  /** the officer, where one is known; figures of officers count attested ratings only */
  assignmentId: string | null;
  /** of the levels present and served */
  attested: boolean;
}

/** Persons of one agency who rated on a settled day and share everything a figure can be about. */
export interface SettledCell extends RatedPlace {
  /** how many tapped, from 0 */
  persons: number;
  /** how many of them answered any element */
  respondents: number;
  /** how many of them answered kompetensi or perilaku */
  officerRespondents: number;
}

/** Where a unit stands from a day on, until its next version. */
export interface UnitVersion {
  unitId: string;
  /** null at the top */
  parentId: string | null;
  /** first local day, YYYY-MM-DD */
  from: string;
  /** a desk of another agency: with figures of its own and in none of the agency's */
  guest: boolean;
}

/** The same for ratings that the same figures count. */
export function placeKey(place: RatedPlace): string {
  const { day, unitId, locationId, serviceId, assignmentId, attested } = place;
  return JSON.stringify([day, unitId, locationId, serviceId, assignmentId, attested]);
}
