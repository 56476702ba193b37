/** How surely a rating comes from somebody who was there, weakest first; a permit holds the place in this list. */
export const ASSURANCE_LEVELS = ['open', 'present', 'served'] as const;
export type AssuranceLevel = (typeof ASSURANCE_LEVELS)[number];

/** The levels that prove that somebody was there. */
export type AttestedLevel = Exclude<AssuranceLevel, 'open'>;
