import { ValidationPipe } from '@nestjs/common';
import { type ValidationError, validateSync, type ValidatorOptions } from 'class-validator';
import { DomainError, type FieldError } from './domain-error.js';

/**
 * Validates bodies against their DTO: unknown fields are refused, not dropped, so that a misspelt
 * field is noticed. Throws `request.invalid` with every refused field by name.
 */
export function createValidationPipe(): ValidationPipe {
  return new PromptValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    transform: true,
    exceptionFactory: (errors) =>
      new DomainError('request.invalid', { errors: errors.flatMap((error) => fieldErrors(error)) }),
  });
}

/** No rule of a DTO has to wait for anything, and a promise for each of them costs most of the check. */
class PromptValidationPipe extends ValidationPipe {
  protected override validate(body: object, options?: ValidatorOptions): ValidationError[] {
    return validateSync(body, options);
  }
}

function fieldErrors(error: ValidationError, parent = ''): FieldError[] {
  const field = parent + error.property;
  const own = Object.values(error.constraints ?? {}).map((message) => ({ field, message }));
  const nested = (error.children ?? []).flatMap((child) => fieldErrors(child, `${field}.`));
  return [...own, ...nested];
}
