/** What was typed into a form, and what is wrong with it. */
export interface FormState {
  values: Readonly<Record<string, string>>;
  faults: readonly Fault[];
  /** it came back without being sent, because the session had ended or the form was another session's */
  isUnsent: boolean;
}

export interface Fault {
  /** null: it concerns the form as a whole */
  field: string | null;
  text: string;
}

export const UNTOUCHED: FormState = { values: {}, faults: [], isUnsent: false };

export function faultOf({ faults }: FormState, field: string): Fault | undefined {
  return faults.find((one) => one.field === field);
}

const SECRET = /password|code|token/i;

/** Is this a field whose content is never shown again? */
export function isSecret(field: string): boolean {
  return SECRET.test(field);
}

/** Hidden fields of every form; the names of what is typed begin with a letter. */
export const TOKEN_FIELD = '_token';
export const PAGE_FIELD = '_page';
export const RETURN_FIELD = '_return';

/** The texts that were typed: no hidden field of ours, and nothing that was left empty. */
export function typedIn(body: unknown): Record<string, string> {
  const fields = Object.entries((body ?? {}) as Record<string, unknown>).filter(
    (field): field is [string, string] => typeof field[1] === 'string',
  );
  return Object.fromEntries(
    fields.filter(([name, value]) => !name.startsWith('_') && value.trim() !== ''),
  );
}

/** One hidden field of a form; empty where it is missing. */
export function hiddenIn(body: unknown, name: string): string {
  const value = ((body ?? {}) as Record<string, unknown>)[name];
  return typeof value === 'string' ? value : '';
}

export function withoutSecrets(values: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !isSecret(name)));
}
