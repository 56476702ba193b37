import { Type } from 'class-transformer';
import { IsInt, IsString, ValidateNested } from 'class-validator';
import { DomainError } from '@app/errors';
import { createValidationPipe } from './validation.js';

class RangeDto {
  @IsInt()
  from!: number;
}

class OrderDto {
  @IsString()
  name!: string;

  @ValidateNested()
  @Type(() => RangeDto)
  range!: RangeDto;
}

async function refusedFields(body: unknown): Promise<string[]> {
  try {
    await createValidationPipe().transform(body, { type: 'body', metatype: OrderDto });
  } catch (error) {
    if (error instanceof DomainError && error.code === 'request.invalid') {
      return (error.details.errors ?? []).map(({ field }) => field);
    }
    throw error;
  }
  return [];
}

describe('createValidationPipe', () => {
  it('lets through what the DTO describes', async () => {
    expect(await refusedFields({ name: 'a', range: { from: 1 } })).toEqual([]);
  });

  it('refuses unknown fields by name', async () => {
    expect(await refusedFields({ name: 'a', range: { from: 1 }, nmae: 'b' })).toEqual(['nmae']);
  });

  it('names nested fields by their path, and all at once', async () => {
    expect(await refusedFields({ range: { from: '1', to: 2 } })).toEqual([
      'name',
      'range.to',
      'range.from',
    ]);
  });

  it.each([[[]], [[{ name: 'a' }]], ['text'], [1], [true]])(
    'refuses %j as no object of fields',
    async (body) => {
      expect(await refusedFields(body)).toEqual(['body']);
    },
  );

  it('misses every field of no body', async () => {
    expect(await refusedFields(undefined)).toEqual(['name']);
    expect(await refusedFields(null)).toEqual(['name']);
  });
});
