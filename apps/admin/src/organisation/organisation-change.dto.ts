import { invalidField } from '@app/platform';
import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsOptional, IsString, IsUUID, Matches, MaxLength } from 'class-validator';

const ID = '5e0cbe56-2f0e-4d9c-8a53-0c1f4b3f7d11';

/** A calendar day that exists. */
export const Day = (description: string): PropertyDecorator =>
  applyDecorators(
    ApiProperty({ type: String, format: 'date', example: '2027-01-01', description }),
    Matches(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, {
      message: 'must be a day, for example 2027-01-01',
    }),
  );

export const Text = (example: string, options: ApiPropertyOptions = {}): PropertyDecorator =>
  applyDecorators(ApiProperty({ type: String, example, ...options }), IsString(), MaxLength(400));

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
    IsOptional(),
    IsBoolean(),
  );

const EARLIEST = 'First day of it, local to the agency: ';
export const TOMORROW = `${EARLIEST}tomorrow or later, because figures rest on the days before.`;
export const TODAY = `${EARLIEST}today or later.`;

export class PreviewQueryDto {
  @ApiProperty({
    enum: ['true', 'false'],
    required: false,
    default: 'false',
    description: 'true: says what would happen and stores nothing',
  })
  @IsOptional()
  @IsIn(['true', 'false'])
  preview?: 'true' | 'false';
}

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
    throw invalidField('from', 'is needed: from which day on? Only `correct` goes without.');
  }
  return from;
}
