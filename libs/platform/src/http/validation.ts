import { type ArgumentMetadata, ValidationPipe } from '@nestjs/common';
import {
  getMetadataStorage,
  ValidateIf,
  type ValidationError,
  validateSync,
  type ValidatorOptions,
} from 'class-validator';
import { DomainError, type FieldError, invalidField } from '@app/errors';

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
    // tells which rule of which DTO is broken; neither is sent
    validationError: { target: true, value: true },
    exceptionFactory: (errors) =>
      new DomainError('request.invalid', { errors: errors.flatMap((error) => fieldErrors(error)) }),
  });
}

/** The field may be left out, but is not null: what is left out stays as it is. */
export const IfPresent = (): PropertyDecorator => ValidateIf((_, value) => value !== undefined);

/** No rule of a DTO has to wait for anything, and a promise for each of them costs most of the check. */
class PromptValidationPipe extends ValidationPipe {
  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    if (metadata.type === 'body' && isOfFields(metadata) && !isOfFieldsOrNothing(value)) {
      throw invalidField('body', 'must be an object of fields. Send {} to give none.');
    }
    return super.transform(value, metadata);
  }

  protected override validate(body: object, options?: ValidatorOptions): ValidationError[] {
    return validateSync(body, options);
  }
}

/** A list or a bare value would pass for a body whose fields are all missing. */
function isOfFieldsOrNothing(value: unknown): boolean {
  return value == null || (typeof value === 'object' && !Array.isArray(value));
}

function isOfFields({ metatype }: ArgumentMetadata): boolean {
  return metatype !== undefined && !([Object, String] as unknown[]).includes(metatype);
}

function fieldErrors(error: ValidationError, parent = ''): FieldError[] {
  const field = parent + error.property;
  const broken = Object.entries(error.constraints ?? {}).map(([name, message]) => ({
    field,
    message,
    rule: { name, values: valuesOf(error, name) },
  }));
  const own =
    broken.length > 0 && error.value === undefined
      ? [{ field, message: 'is missing', rule: { name: 'missing', values: [] } }]
      : broken;
  const nested = (error.children ?? []).flatMap((child) => fieldErrors(child, `${field}.`));
  return [...own, ...nested];
}

/** What the rule was given where the DTO was written, e.g. the values of `IsIn`. */
function valuesOf({ target, property }: ValidationError, name: string): readonly unknown[] {
  if (target === undefined) return [];
  const rules = getMetadataStorage().getTargetValidationMetadatas(
    target.constructor,
    '',
    false,
    false,
  );
  const rule = rules.find((one) => one.propertyName === property && one.name === name);
  return (rule?.constraints as unknown[] | undefined) ?? [];
}
