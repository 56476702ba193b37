import { invalidField } from '@app/errors';
import { IfPresent, isDay, isMoment } from '@app/platform';
import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { IsBoolean, IsOptional, IsString, IsUUID, MaxLength, ValidateBy } from 'class-validator';

const ID = '5e0cbe56-2f0e-4d9c-8a53-0c1f4b3f7d11';

/** A calendar day that exists. */
export const Day = (description: string): PropertyDecorator =>
  applyDecorators(
    ApiProperty({ type: String, format: 'date', example: '2027-01-01', description }),
    ValidateBy({
      name: 'isDay',
      validator: {
        validate: isDay,
        defaultMessage: () => 'must be a day of the calendar, for example 2027-01-01',
      },
    }),
  );

/** A moment with its offset. */
export const Moment = (options: ApiPropertyOptions = {}): PropertyDecorator =>
  applyDecorators(
    ApiProperty({
      type: String,
      format: 'date-time',
      example: '2026-11-24T08:00:00+07:00',
      ...options,
    }),
    ValidateBy({
      name: 'isMoment',
      validator: {
        validate: isMoment,
        defaultMessage: () => 'must be a moment with its offset, as 2026-11-24T08:00:00+07:00',
      },
    }),
  );

const isFilled = (value: unknown): boolean => typeof value === 'string' && /\S/.test(value);

export const Text = (example: string, options: ApiPropertyOptions = {}): PropertyDecorator =>
  applyDecorators(
    ApiProperty({ type: String, example, ...options }),
    IsString(),
    ValidateBy({ name: 'isFilled', validator: { validate: isFilled } }),
    MaxLength(400),
  );

export const Id = (description: string): PropertyDecorator =>
  applyDecorators(
    ApiProperty({ type: String, format: 'uuid', example: ID, description }),
    IsUUID(),
  );

/** May be left out or null. */
export const OptionalId = (description: string): PropertyDecorator =>
  applyDecorators(
    ApiProperty({ type: String, format: 'uuid', nullable: true, required: false, description }),
    IsOptional(),
    IsUUID(),
  );

export const Flag = (description: string): PropertyDecorator =>
  applyDecorators(
    ApiProperty({ type: Boolean, required: false, default: false, description }),
    IfPresent(),
    IsBoolean(),
  );

const EARLIEST = 'First day of it, local to the agency: ';
export const TOMORROW = `${EARLIEST}tomorrow or later, because figures rest on the days before.`;
export const TODAY = `${EARLIEST}today or later.`;

export class RetirementDto {
  @Day(TOMORROW)
  from!: string;
}

/** Mends how a name is written, at once and for all days. */
export class NameDto {
  @Text('Perekaman KTP-el')
  name!: string;
}

/** A change needs its day unless it only mends a name. */
export function requireFrom(from: string | undefined): string {
  if (from === undefined) {
    const message = 'is needed: from which day on? Only `correct` goes without.';
    throw invalidField('from', message, 'fromWhichDay');
  }
  return from;
}
