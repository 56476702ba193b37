/** Rows of one kind that are sealed day by day. */
export interface SealedKind {
  /** stands in leaves and statements */
  kind: string;
  table: string;
  idType: 'uuid' | 'bigint';
  /**
   * The local day of a row `r` of agency `i`, as SQL: its seal is that of the day. Null: rows are sealed in
   * the order of writing, by transaction id, because what happens today may concern any earlier day.
   */
  day: string | null;
  /** name → SQL giving text, over `r`; nothing here may ever change. Adding a field makes another kind. */
  fields: Readonly<Record<string, string>>;
  /** may rows vanish lawfully? Then their salts are forgotten with them, and the leaf says nothing more. */
  erasable: boolean;
}

const RATING: SealedKind = {
  kind: 'rating',
  table: 'ratings',
  idType: 'uuid',
  day: 'r.local_day',
  // status and assignment may lawfully change later; each change is a row of the journal, which is sealed too
  fields: {
    ...texts('id', 'code_id', 'unit_id', 'location_id', 'service_id', 'counter_id', 'channel'),
    ...texts('assurance_level', 'instrument_version_id', 'hour_block', 'answers'),
    ...texts('officer_rejected', 'source', 'rule_version', 'lowered_by'),
    ...days('local_day'),
    ...hashes('body_hash', 'receipt_hash'),
  },
  erasable: false,
};

const JOURNAL: SealedKind = {
  kind: 'journal',
  table: 'journal',
  idType: 'bigint',
  day: null,
  // not xid: a rebuild after a restore sets it to 0
  fields: {
    ...texts('id', 'rating_id', 'cause', 'sign', 'unit_id', 'location_id', 'service_id'),
    ...texts('counter_id', 'assignment_id', 'channel', 'assurance_level', 'status'),
    ...texts('instrument_version_id', 'hour_block', 'answers'),
    ...days('local_day'),
  },
  erasable: false,
};

const LOOK: SealedKind = {
  kind: 'look',
  table: 'looks',
  idType: 'uuid',
  day: '(r.looked_at AT TIME ZONE i.time_zone)::date',
  fields: {
    ...texts('id', 'user_id', 'what', 'assignment_id', 'unit_id', 'period'),
    ...instants('looked_at'),
  },
  erasable: false,
};

const DECISION: SealedKind = {
  kind: 'decision',
  table: 'decisions',
  idType: 'bigint',
  day: '(r.at AT TIME ZONE i.time_zone)::date',
  fields: {
    ...texts('id', 'case_id', 'objection_id', 'rating_id', 'action', 'reason'),
    ...texts('actor_id', 'rule_version', 'note'),
    ...instants('at'),
  },
  erasable: false,
};

/** What is sealed, in the order of a day's seals in the chain. Another kind is another entry here. */
export const SEALED_KINDS: readonly SealedKind[] = [RATING, JOURNAL, LOOK, DECISION];

/** As PostgreSQL prints it: numbers, uuids, enums, booleans (true, false), jsonb. */
function texts(...columns: string[]): Record<string, string> {
  return fieldsOf(columns, (column) => `r.${column}::text`);
}

/** YYYY-MM-DD, whatever the session's DateStyle. */
function days(...columns: string[]): Record<string, string> {
  return fieldsOf(columns, (column) => `to_char(r.${column}, 'YYYY-MM-DD')`);
}

function hashes(...columns: string[]): Record<string, string> {
  return fieldsOf(columns, (column) => `encode(r.${column}, 'hex')`);
}

/** In UTC, with microseconds. */
function instants(...columns: string[]): Record<string, string> {
  const format = `'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'`;
  return fieldsOf(columns, (column) => `to_char(r.${column} AT TIME ZONE 'UTC', ${format})`);
}

function fieldsOf(columns: string[], sql: (column: string) => string): Record<string, string> {
  return Object.fromEntries(columns.map((column) => [column, sql(column)]));
}
