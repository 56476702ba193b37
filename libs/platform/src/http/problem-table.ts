import type { Language } from './language.js';

export interface ProblemRule {
  status: number;
  /** what happened and what to do next, for people */
  detail: Readonly<Record<Language, string>>;
  /** sent as `Retry-After`; seconds */
  retryAfterSeconds?: number;
}

/** Domain error code → how HTTP says it. Each app gives its own. */
export type ProblemTable = Readonly<Record<string, ProblemRule>>;
