import { createValidationPipe } from '@app/platform';
import { Injectable, type PipeTransform } from '@nestjs/common';
import { DetailsFormDto } from './details-form.dto.js';

const ANSWERS = 'answers.';
const PROFILE = 'profile.';

/** What stands for "I would rather not say"; the empty choice is no choice. */
export const UNTOLD = 'none';

/**
 * Reads the flat fields of a details form: `answers.<element>` and `profile.<field>` are gathered,
 * numbers become numbers, and the empty choice of "other service" becomes no choice.
 */
@Injectable()
export class DetailsFormPipe implements PipeTransform<unknown, Promise<DetailsFormDto>> {
  private readonly validation = createValidationPipe();

  transform(form: unknown): Promise<DetailsFormDto> {
    const fields = Object.entries((form ?? {}) as Record<string, unknown>);
    const flat = fields.filter(
      ([name, value]) =>
        !name.startsWith(ANSWERS) &&
        !name.startsWith(PROFILE) &&
        !(name === 'serviceId' && value === ''),
    );
    const told = under(PROFILE, fields).filter(([, value]) => value !== '');
    const gathered = {
      ...Object.fromEntries(flat),
      answers: mapped(under(ANSWERS, fields), numberIn),
      profile: mapped(told, (value) => (value === UNTOLD ? null : value)),
    };
    return this.validation.transform(gathered, { type: 'body', metatype: DetailsFormDto });
  }
}

type Fields = [name: string, value: unknown][];

function under(prefix: string, fields: Fields): Fields {
  return fields
    .filter(([name]) => name.startsWith(prefix))
    .map(([name, value]) => [name.slice(prefix.length), value]);
}

function mapped(fields: Fields, read: (value: unknown) => unknown): Record<string, unknown> {
  return Object.fromEntries(fields.map(([name, value]) => [name, read(value)]));
}

/** What is no number stays as it came, to be refused by name. */
function numberIn(value: unknown): unknown {
  return typeof value === 'string' && /^\d{1,3}$/.test(value) ? Number(value) : value;
}
