/** Per officer and day, and per device, unit and day. */
export const PROOF_MISUSE = { mostBadProofs: 3, mostTicketsOfDevice: 3 } as const;

/**
 * Whether the ratings of an officer's day that came with a forged permit or code, or one already
 * spent, are to be held: a slip of the finger happens, four are somebody trying.
 * @param badProofs such ratings for the officer on that day
 */
export function proofsAreMisused(badProofs: number): boolean {
  return badProofs > PROOF_MISUSE.mostBadProofs;
}

/**
 * Whether the tickets that one browser spent are to be held as harvested: a family may come with
 * three, a drawer full of other people's tickets comes with more.
 * @param tickets tickets of one unit spent with one first-party cookie on one day
 */
export function ticketsAreHarvested(tickets: number): boolean {
  return tickets > PROOF_MISUSE.mostTicketsOfDevice;
}
