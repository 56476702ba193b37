import type { JudgedRating, Finding } from '@app/persistence/integrity';
import { proofsAreMisused, ticketsAreHarvested } from '@app/statistics';
import { bySubjectAndLevel, caseOf, groupsOf, isSome, subjectOf } from './case-of.js';

/** Forged or spent proofs at one officer or counter, and tickets that one browser gathered in a unit. */
export function findMisuse(ratings: readonly JudgedRating[]): Finding[] {
  return [...findBadProofs(ratings), ...findHarvests(ratings)];
}

function findBadProofs(ratings: readonly JudgedRating[]): Finding[] {
  return bySubjectAndLevel(ratings).flatMap((group) => {
    const bad = group.filter(({ loweredBy }) => loweredBy === 'invalid' || loweredBy === 'spent');
    if (!isSome(bad) || !proofsAreMisused(bad.length)) return [];
    return caseOf('proof_misuse', subjectOf(bad[0]), bad, {
      ofDay: group.length,
      badProofs: bad.length,
    });
  });
}

/**
 * A drawer of tickets is spread over the officers who called them, so its case is the unit's; nobody is
 * asked to decide about a single rating of an officer.
 */
function findHarvests(ratings: readonly JudgedRating[]): Finding[] {
  const tickets = ratings.filter(
    ({ level, visitor, channel }) => level === 'served' && visitor !== null && channel !== 'kiosk',
  );
  return groupsOf(tickets, ({ unitId }) => unitId).flatMap((ofUnit) => {
    const drawers = groupsOf(ofUnit, ({ visitor }) => visitor!).filter((group) =>
      ticketsAreHarvested(group.length),
    );
    const held = drawers.flat();
    if (!isSome(held)) return [];
    const { unitId } = held[0];
    return caseOf('proof_misuse', { unitId, assignmentId: null, counterId: null }, held, {
      ofDay: ofUnit.length,
      ticketsOfDevice: Math.max(...drawers.map(({ length }) => length)),
    });
  });
}
