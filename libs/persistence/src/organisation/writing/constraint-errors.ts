import { QueryFailedError } from 'typeorm';
import { ImportRefused } from '@app/organisation-files';

/** Exclusion, foreign key, unique and check violations. */
const VIOLATIONS = ['23P01', '23503', '23505', '23514'];

const FILE_OF_TABLE: Readonly<Record<string, string>> = {
  instansi: 'instansi.csv',
  units: 'units.csv',
  unit_versions: 'units.csv',
  locations: 'locations.csv',
  services: 'services.csv',
  counters: 'counters.csv',
  counter_services: 'counters.csv',
  counter_locations: 'counters.csv',
  officers: 'officers.csv',
  assignments: 'officers.csv',
  roster: 'roster.csv',
  codes: 'codes.csv',
};

const KNOWN: Readonly<Record<string, { column: string; message: string }>> = {
  roster_overlap: {
    column: 'from',
    message:
      'two officers would be at one counter at once. Mark the counter shared in counters.csv, or correct the shifts.',
  },
  officers_nip_unique: {
    column: 'nip',
    message: 'two officers would have the same NIP. Correct one of them first, then the other.',
  },
  codes_code_unique: {
    column: 'code',
    message: 'a code is issued for something else already. Import again to have another generated.',
  },
};

/**
 * The database has the last word: turns the violation of a constraint into an error of the file it
 * concerns. Any other error is returned as it came.
 */
export function refusalOf(error: unknown): unknown {
  if (!(error instanceof QueryFailedError)) {
    return error;
  }
  const {
    code = '',
    constraint = '',
    table = '',
  } = error.driverError as {
    code?: string;
    constraint?: string;
    table?: string;
  };
  const file = FILE_OF_TABLE[table];
  if (!VIOLATIONS.includes(code) || file === undefined) {
    return error;
  }
  const { column, message } = KNOWN[constraint] ?? {
    column: '',
    message: `the database refuses a row (${constraint}): it contradicts what an earlier import stored.`,
  };
  return new ImportRefused([{ file, line: 0, column, message }], { cause: error });
}
