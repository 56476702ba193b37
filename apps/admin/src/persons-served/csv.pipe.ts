import { DomainError } from '@app/errors';
import { Injectable, type PipeTransform } from '@nestjs/common';

/** Refuses what is no text: a body of another type, or none. */
@Injectable()
export class CsvPipe implements PipeTransform<unknown, string> {
  /** @throws DomainError `persons-served.not-csv` */
  transform(value: unknown): string {
    if (typeof value !== 'string') throw new DomainError('persons-served.not-csv');
    return value;
  }
}
