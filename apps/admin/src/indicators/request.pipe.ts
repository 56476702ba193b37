import { invalidField } from '@app/platform';
import { parsePeriod, type Period, SkmInputError } from '@app/skm';
import { Injectable, ParseUUIDPipe, type PipeTransform } from '@nestjs/common';

/** Refuses an id that cannot be one, naming the field. */
export const IdPipe = new ParseUUIDPipe({
  exceptionFactory: () =>
    invalidField('id', 'is not an id; ids look like 5e0cbe56-2f0e-4d9c-8a53-0c1f4b3f7d11'),
});

/** Reads `period`; refuses what is no period, naming the accepted forms. */
@Injectable()
export class PeriodPipe implements PipeTransform<unknown, Period> {
  transform(value: unknown): Period {
    try {
      return parsePeriod(typeof value === 'string' ? value : '');
    } catch (error) {
      if (error instanceof SkmInputError) throw invalidField('period', error.message);
      throw error;
    }
  }
}
