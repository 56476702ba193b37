import { createValidationPipe, type ExplainedError, startReply } from '@app/platform';
import type { FieldError } from '@app/errors';
import type { Type } from '@nestjs/common';
import { wordsFor } from '../../messages/field-texts.js';
import { messagesFor } from '../../messages/asked-messages.js';
import { faultText } from '../messages/fault-text.js';
import { type Fault, hiddenIn, RETURN_FIELD, typedIn } from './form-state.js';
import type { PageRequest } from './page-request.js';
import { joinDate } from './typed-date.js';

type Answer = string | Promise<string>;

/** What becomes of a form that was sent. */
export interface Submission<Form> {
  /** Does it, and answers with the way to the next page. */
  act(form: Form): Answer;
  /** Draws the page with the form once more; what was typed and what is wrong stand in `asked.form`. */
  again(): Answer;
  /** at which field an error of the domain is told, by its code; without one it is told above the form */
  fieldOf?: Readonly<Record<string, string>>;
  /** fields that were typed as day, month and year */
  dates?: readonly string[];
}

const pipe = createValidationPipe();

/** What the person who typed can mend; anything else is a page of its own. */
const MENDED_IN_THE_FORM: ReadonlySet<number> = new Set([400, 401, 403, 409, 429]);
const NOT_THE_FORMS_FAULT: ReadonlySet<string> = new Set([
  'session.required',
  'request.cross-site',
]);

/**
 * The only way for a page to read what was typed: nothing is done with a form that is not this session's own,
 * and whatever is refused comes back with what was typed, but for passwords and codes.
 *
 * @param form how its fields are validated: the same as the body of the API; null for a form of buttons only
 */
export async function submitForm<Form extends object>(
  asked: PageRequest,
  form: Type<Form> | null,
  { act, again, fieldOf = {}, dates = [] }: Submission<Form>,
): Promise<string> {
  const values = typedIn(asked.request.body);
  const isReturning = hiddenIn(asked.request.body, RETURN_FIELD) !== '';
  if (isReturning || !asked.isOwnForm) {
    if (!isReturning) asked.reply.status(403);
    asked.keepForm({ values, faults: [], isUnsent: true });
    return again();
  }
  try {
    return await act(await read(form, dates.reduce(joinDate, values)));
  } catch (error) {
    const explained = asked.explain(error);
    const isMended = MENDED_IN_THE_FORM.has(explained.status);
    if (!isMended || NOT_THE_FORMS_FAULT.has(explained.code)) throw error;
    startReply(asked.reply, explained);
    asked.keepForm({ values, faults: faultsOf(explained, asked, fieldOf), isUnsent: false });
    return again();
  }
}

/** @throws DomainError `request.invalid` */
async function read<Form extends object>(
  form: Type<Form> | null,
  values: Record<string, string>,
): Promise<Form> {
  if (form === null) return {} as Form;
  return (await pipe.transform(values, { type: 'body', metatype: form })) as Form;
}

function faultsOf(
  explained: ExplainedError,
  asked: PageRequest,
  fieldOf: Readonly<Record<string, string>>,
): Fault[] {
  if (explained.errors.length === 0)
    return [{ field: fieldOf[explained.code] ?? null, text: faultText(explained, asked.language) }];
  const first = new Map(explained.errors.toReversed().map((error) => [error.field, error]));
  return [...first.values()].toReversed().map((error) => ({
    field: error.field,
    text: wordsOf(error, asked),
  }));
}

function wordsOf({ rule, message }: FieldError, { language }: PageRequest): string {
  return (rule && wordsFor(rule, messagesFor(language).fields)) ?? message;
}
