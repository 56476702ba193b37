import { createHash } from 'node:crypto';
import type { FieldError } from '@app/errors';

/** Five characters tell one present value from another; a person changes a thing a few times in its life. */
const DIGEST_LENGTH = 5;

/** What a person edits of a thing, field by field, as the API shows it. */
export type EditedState = Readonly<Record<string, unknown>>;

/**
 * Stands for a state: a digest for each field, so that {@link changedSince} can name the fields that
 * changed. Two equal states have one version.
 */
export function versionOf(state: EditedState): string {
  return Object.values(state).map(digestOf).join('.');
}

/** The fields that are not as they were in `version`, with what stands now; of another kind's version all. */
export function changedSince(version: string, state: EditedState): FieldError[] {
  const digests = version.split('.');
  return Object.entries(state)
    .filter(([, value], at) => digests[at] !== digestOf(value))
    .map(([field, value]) => ({ field, message: `is now ${JSON.stringify(value)}` }));
}

function digestOf(value: unknown): string {
  const text = JSON.stringify(value) ?? '';
  return createHash('sha256').update(text).digest('base64url').slice(0, DIGEST_LENGTH);
}
