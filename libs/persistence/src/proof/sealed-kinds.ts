import { MONTHS_KEPT } from '@app/database';

/** Rows of one kind that are sealed day by day. */
export interface SealedKind {
  /** stands in leaves and statements */
  kind: string;
  /** a table, or a query in parentheses with instansi_id, id and what day and fields name */
  table: string;
  idType: 'uuid' | 'bigint';
  /**
   * The local day of a row `r` of agency `i`, as SQL: its seal is that of the day. Null: rows are sealed in
   * the order of writing, by transaction id, because what happens today may concern any earlier day.
   */
  day: string | null;
  /** name → SQL giving text, over `r`; nothing here may ever change. Adding a field makes another kind. */
  fields: Readonly<Record<string, string>>;
  /**
   * Which rows have lawfully vanished by `today` (SQL giving a date), as a condition over the leaf `l`: its
   * salt is forgotten with the row, and the leaf says nothing more. Null: never.
   */
  erased: ((today: string) => string) | null;
  /**
   * Which rows `r` without a leaf may have come honestly after their day was sealed, because a clock was wrong:
   * they get a late seal. Null where no row is sealed by its day.
   */
  late: string | null;
}

const LATE = '.late';

/** The kind under which late rows of a kind are sealed: once a day at the most, in the same chain. */
export function lateKindOf(kind: SealedKind): SealedKind {
  return { ...kind, kind: `${kind.kind}${LATE}` };
}

export function isLateKind(kind: string): boolean {
  return kind.endsWith(LATE);
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
  erased: null,
  // whoever slips in a rating alone forgets the journal
  late: `EXISTS (SELECT FROM journal j WHERE j.instansi_id = r.instansi_id AND j.rating_id = r.id)`,
};

const JOURNAL: SealedKind = {
  kind: 'journal',
  table: 'journal',
  idType: 'bigint',
  day: null,
  // not xid: a rebuild after a restore sets it anew
  fields: {
    ...texts('id', 'rating_id', 'cause', 'sign', 'unit_id', 'location_id', 'service_id'),
    ...texts('counter_id', 'assignment_id', 'channel', 'assurance_level', 'status'),
    ...texts('instrument_version_id', 'hour_block', 'answers'),
    ...days('local_day'),
  },
  erased: null,
  late: null,
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
  erased: null,
  late: 'true',
};

/** Only a commitment to the words: whoever seals cannot read them. */
const COMMENT: SealedKind = {
  kind: 'comment',
  table: `(SELECT c.instansi_id, c.rating_id AS id, c.commitment, t.local_day
    FROM comments c JOIN ratings t ON t.instansi_id = c.instansi_id AND t.id = c.rating_id)`,
  idType: 'uuid',
  day: 'r.local_day',
  fields: { ...texts('id'), ...hashes('commitment') },
  erased: (today) => `EXISTS (SELECT FROM ratings t
    WHERE t.instansi_id = l.instansi_id AND t.id = l.subject_id::uuid
      AND t.local_day < date_trunc('month', ${today}) - interval '${MONTHS_KEPT} months')`,
  // with its rating only: nobody comments on one that was sealed
  late: `NOT EXISTS (SELECT FROM proof_leaves timely WHERE timely.instansi_id = r.instansi_id
    AND timely.kind = 'rating' AND timely.subject_id = r.id::text)`,
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
  erased: null,
  late: 'true',
};

const ADMINISTRATOR_ACTION: SealedKind = {
  kind: 'administrator_action',
  table: 'administrator_actions',
  idType: 'uuid',
  day: '(r.acted_at AT TIME ZONE i.time_zone)::date',
  fields: {
    ...texts('id', 'user_id', 'action', 'subject_kind', 'subject_id', 'details', 'reason'),
    ...instants('acted_at'),
  },
  erased: null,
  late: 'true',
};

/** What is sealed, in the order of a day's seals in the chain. Another kind is another entry here. */
export const SEALED_KINDS: readonly SealedKind[] = [
  RATING,
  JOURNAL,
  LOOK,
  COMMENT,
  DECISION,
  ADMINISTRATOR_ACTION,
];

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
