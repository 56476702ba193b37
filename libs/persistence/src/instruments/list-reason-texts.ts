import { defineQuery } from '@app/database';
import type { EntityManager } from 'typeorm';
import type { LocalizedText, Pole } from './instrument.js';

/** A reason that may be given after the first tap, and after which half of its scale. */
export interface ReasonText {
  key: string;
  pole: Pole;
  name: LocalizedText;
}

const reasonsOf = defineQuery<{ instansiId: string }, ReasonText>(
  new URL('./queries/list-reason-texts.sql', import.meta.url),
);

/** The reasons of an agency's questionnaire. Runs in the caller's tenant transaction. */
export function listReasonTexts(tx: EntityManager, instansiId: string): Promise<ReasonText[]> {
  return reasonsOf(tx, { instansiId });
}
