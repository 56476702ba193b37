import type { IssuedCode } from '@app/persistence/codes';
import { DomainError, type FieldError } from '@app/errors';
import { unprintable } from './printable-text.js';

/**
 * Refuses posters on which question marks would stand for letters that the fonts lack.
 *
 * @throws DomainError `poster.unprintable`, naming every field with its characters
 */
export function checkPrintable(instansiName: string, codes: readonly IssuedCode[]): void {
  const errors = [
    ...describe('agency', instansiName),
    ...codes.flatMap(({ unit, counter, service, officer, location }) => [
      ...describe('unit', unit.name),
      ...describe('counter', counter?.name),
      ...describe('service', service?.name),
      ...describe('officer', officer?.name),
      ...describe('location', location?.name),
    ]),
  ];
  const named = new Map(errors.map((error) => [error.field + error.message, error]));
  if (errors.length > 0)
    throw new DomainError('poster.unprintable', { errors: [...named.values()] });
}

function describe(field: string, name = ''): FieldError[] {
  const characters = unprintable(name);
  if (characters.length === 0) return [];
  return [{ field, message: `"${name}" has ${characters.join(' ')}, which cannot be printed` }];
}
