import { invalidField } from '@app/errors';
import { isDay } from '@app/platform';
import { parsePeriod, type Period, SkmInputError } from '@app/skm';
import { Injectable, Optional, ParseUUIDPipe, type PipeTransform } from '@nestjs/common';

/** Refuses an id that cannot be one, naming the field. */
export const IdPipe = new ParseUUIDPipe({
  exceptionFactory: () =>
    invalidField(
      'id',
      'is not an id; ids look like 5e0cbe56-2f0e-4d9c-8a53-0c1f4b3f7d11',
      'isUuid',
    ),
});

/** Reads a period of figures; refuses a week and what is no period, naming the accepted forms. */
@Injectable()
export class PeriodPipe implements PipeTransform<unknown, Period> {
  /** @param field as the caller wrote it */
  constructor(@Optional() private readonly field = 'period') {}

  transform(value: unknown): Period {
    const period = this.read(value);
    if (period.kind !== 'week') return period;
    const message = 'is a week; figures have months, quarters, semesters and years';
    throw invalidField(this.field, message, 'isFigurePeriod');
  }

  private read(value: unknown): Period {
    try {
      return parsePeriod(typeof value === 'string' ? value : '');
    } catch (error) {
      if (error instanceof SkmInputError) throw invalidField(this.field, error.message, 'isPeriod');
      throw error;
    }
  }
}

/** Reads a quarter; refuses every other period, naming the accepted form. */
@Injectable()
export class QuarterPipe implements PipeTransform<unknown, Period> {
  transform(value: unknown): Period {
    return readPeriodOf('quarter', 'period', value);
  }
}

/**
 * Reads a period of the kind that is asked for.
 *
 * @throws DomainError `request.invalid`, naming the field
 */
export function readPeriodOf(kind: Period['kind'], field: string, value: unknown): Period {
  const period = new PeriodPipe(field).transform(value);
  if (period.kind === kind) return period;
  throw invalidField(field, `is a ${period.kind}; name a ${kind}`, 'isPeriodOf', [kind]);
}

/**
 * Reads a day of the calendar, YYYY-MM-DD.
 *
 * @throws DomainError `request.invalid`, naming the field
 */
export function readDay(field: string, value: unknown): string {
  if (isDay(value)) return value;
  throw invalidField(field, 'is not a day; days look like 2026-11-22', 'isDay');
}
