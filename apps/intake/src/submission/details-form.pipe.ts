import { createValidationPipe } from '@app/platform';
import { Injectable, type PipeTransform } from '@nestjs/common';
import { DetailsFormDto } from './details-form.dto.js';

const PREFIX = 'answers.';

/**
 * Reads the flat fields of a details form: `answers.<element>` are gathered, numbers become
 * numbers, and the empty choice of "other service" becomes no choice.
 */
@Injectable()
export class DetailsFormPipe implements PipeTransform<unknown, Promise<DetailsFormDto>> {
  private readonly validation = createValidationPipe();

  transform(form: unknown): Promise<DetailsFormDto> {
    const fields = Object.entries((form ?? {}) as Record<string, unknown>);
    const answers = fields
      .filter(([name]) => name.startsWith(PREFIX))
      .map(([name, value]) => [name.slice(PREFIX.length), numberIn(value)]);
    const others = fields.filter(
      ([name, value]) => !name.startsWith(PREFIX) && !(name === 'serviceId' && value === ''),
    );
    const gathered = { ...Object.fromEntries(others), answers: Object.fromEntries(answers) };
    return this.validation.transform(gathered, { type: 'body', metatype: DetailsFormDto });
  }
}

/** What is no number stays as it came, to be refused by name. */
function numberIn(value: unknown): unknown {
  return typeof value === 'string' && /^\d{1,3}$/.test(value) ? Number(value) : value;
}
