import { Tenancy } from '@app/database';
import {
  type Change,
  changeOrganisation,
  type ChangeTransaction,
  type IntendedChange,
  type Present,
} from '@app/persistence/organisation-changes';
import { CLOCK, type Clock } from '@app/platform';
import { Inject, Injectable } from '@nestjs/common';
import type { LiveSession } from '../access/resume-session.js';

/** What was changed or made, or would be. */
export interface Changed extends Change {
  preview: boolean;
}

/** One change of the organisation. */
@Injectable()
export class ChangeOrganisation {
  constructor(
    private readonly tenancy: Tenancy,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws ChangeRefused, ImportRefused with the refusal's code and what is at fault */
  async execute<T extends { id: string }>(
    session: LiveSession,
    change: Omit<IntendedChange, 'at'>,
    work: (tx: ChangeTransaction, present: Present) => Promise<T>,
  ): Promise<T & { preview: boolean }> {
    const intended = { ...change, at: this.clock() };
    const done = await changeOrganisation(this.tenancy, session, intended, work);
    return { ...done, preview: false };
  }
}

/** What is about to be done, from a request. */
export function intended(
  [subjectKind, verb]: readonly [subjectKind: string, verb: string],
  subjectId: string | null,
  details: object,
): Omit<IntendedChange, 'at'> {
  const action = `${subjectKind}.${verb}`;
  return { action, subjectKind, subjectId, details };
}
