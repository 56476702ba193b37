import { PROFILE_NAMES } from '@app/value-lists';

interface FieldNames {
  label: string;
  values: Readonly<Record<string, string>>;
}

const FIELDS: Readonly<Record<string, FieldNames>> = PROFILE_NAMES.id;

/** `Jenis kelamin`; a field of an older form by its key. */
export function fieldName(field: string): string {
  return FIELDS[field]?.label ?? field;
}

/** `Laki-laki`; an answer of an older form by its key. */
export function answerName(field: string, answer: string): string {
  return FIELDS[field]?.values[answer] ?? answer;
}
