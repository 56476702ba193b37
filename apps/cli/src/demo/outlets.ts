import type { OrganisationTables } from '@app/organisation-files';

/** A code where citizens rate: a counter, a poster, an address, a badge. */
export interface Outlet {
  /** the code's key */
  key: string;
  /** key of the unit */
  unit: string;
  /** key of the counter; null where there is none */
  counter: string | null;
  /** keys of what is offered there */
  services: string[];
  /** does anybody work there on this day, YYYY-MM-DD */
  isOpenOn(day: string): boolean;
  /** the one officer of the day, or null */
  officerOn(day: string): string | null;
}

type Row = Readonly<Record<string, string>>;

/** What the organisation's own files say of every code. */
export function readOutlets(tables: OrganisationTables): Outlet[] {
  const counters = rowsOf(tables, 'counters.csv');
  const roster = rowsOf(tables, 'roster.csv');
  const services = rowsOf(tables, 'services.csv');
  return rowsOf(tables, 'codes.csv').map((code) => {
    const counter = counters.find((row) => row['key'] === code['counter']);
    const shifts = roster.filter((row) => row['counter'] === code['counter']);
    const ofUnit = services.filter((row) => row['unit'] === code['unit']);
    const named = counter?.['services'] || code['service'];
    return {
      key: code['key']!,
      unit: code['unit']!,
      counter: code['counter'] || null,
      services: named ? named.split('|') : ofUnit.map((row) => row['key']!),
      isOpenOn: (day) => !counter || holds(counter, day),
      officerOn: (day) =>
        code['officer'] || onlyOne(shifts.filter((shift) => holds(shift, day)).map(officerOf)),
    };
  });
}

/** A file's rows by column. */
export function rowsOf(tables: OrganisationTables, file: string): Row[] {
  const { header, rows } = tables.get(file)!;
  return rows.map(({ values }) =>
    Object.fromEntries(header.map((name, at) => [name, values[at]!])),
  );
}

function holds({ from, to }: Row, day: string): boolean {
  return from!.slice(0, 10) <= day && (!to || day < to.slice(0, 10));
}

function officerOf(shift: Row): string {
  return shift['officer']!;
}

function onlyOne(names: string[]): string | null {
  return names.length === 1 ? names[0]! : null;
}
