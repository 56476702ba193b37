import { ON_SHARED_SCREEN } from './shared-screens.js';

/** What a journal row takes from a rating, in one order in the table and in a rating `r`. */
export const JOURNAL_COLUMNS = `instansi_id, rating_id, unit_id, location_id, service_id, counter_id,
  assignment_id, channel, assurance_level, status, instrument_version_id, local_day, hour_block, answers`;
export const JOURNAL_VALUES = JOURNAL_COLUMNS.replace('rating_id', 'id').replace(/\w+/g, 'r.$&');

/** The assignment of the only officer rostered at a counter during the whole of a time, or NULL. */
export function soleOfficer(of: { instansi: string; counter: string; during: string }): string {
  return `(
        SELECT min(r.assignment_id::text)::uuid
        FROM (
          SELECT assignment_id, range_agg(during) AS worked
          FROM roster
          WHERE instansi_id = ${of.instansi} AND counter_id = ${of.counter} AND during && ${of.during}
          GROUP BY assignment_id
        ) AS r
        HAVING count(*) = 1 AND bool_and(r.worked @> ${of.during})
      )`;
}

/*
 * Rules that a batch asks for hundreds of ratings at once, as expressions: a call of an SQL function costs
 * more than what is in it. The functions below are for who asks once.
 */

/** Who served: the code's officer, or the only one rostered during the whole of the last 30 minutes. */
export function attributedAssignment(code: string, at: string): string {
  return `CASE WHEN (${code}).assignment_id IS NOT NULL THEN (${code}).assignment_id ELSE ${soleOfficer(
    {
      instansi: `(${code}).instansi_id`,
      counter: `(${code}).counter_id`,
      during: `tstzrange(${at} - interval '30 minutes', ${at}, '[]')`,
    },
  )} END`;
}

/** The code as it stands on a day of its agency: of a merged unit it points at the successor. */
export function targetOn(code: string, day: string): string {
  return `coalesce((
      SELECT jsonb_populate_record(${code}, to_jsonb(s) - ARRAY['code_id', 'happened_on'])
      FROM code_successions s
      WHERE s.instansi_id = (${code}).instansi_id AND s.code_id = (${code}).id AND s.happened_on <= ${day}
      ORDER BY s.happened_on DESC LIMIT 1
    ), ${code})`;
}

/** The location a code names, else where its counter stood on that day. */
export function locationOf(code: string, day: string): string {
  return `coalesce((${code}).location_id, (
      SELECT location_id FROM counter_locations
      WHERE instansi_id = (${code}).instansi_id AND counter_id = (${code}).counter_id AND valid @> ${day}
    ))`;
}

/** The first field of the answers that the instrument does not know, or NULL. */
export function invalidField(version: string, answers: string): string {
  return `(
      SELECT CASE a.key WHEN 'overall' THEN 'score' ELSE 'answers.' || a.key END
      FROM jsonb_each(${answers}) AS a
      WHERE NOT EXISTS (
        SELECT FROM instrument_items i, jsonb_array_elements(i.labels) AS label
        WHERE i.instrument_version_id = ${version} AND i.key = a.key AND label -> 'value' = a.value
      )
      ORDER BY a.key <> 'overall', a.key
      LIMIT 1
    )`;
}

/**
 * The answers without the reasons that are not offered after this first tap: the lower half of the
 * scale has other reasons than the upper.
 */
export function fittingAnswers(version: string, answers: string): string {
  return `(
      SELECT ${answers} - coalesce(array_agg(reason.key), '{}')
      FROM instrument_items reason
      JOIN instrument_items overall
        ON overall.instrument_version_id = reason.instrument_version_id AND overall.kind = 'overall'
      WHERE reason.instrument_version_id = ${version} AND reason.kind = 'reason' AND ${answers} ? reason.key
        AND (reason.pole = 'low')
          <> (${answers} -> 'overall' <= to_jsonb(jsonb_array_length(overall.labels) / 2))
    )`;
}

/**
 * The rules that several intake functions share; none of them is granted to an app. They take the
 * search_path of the functions that call them: one of their own would keep them from being inlined
 * and costs more than what most of them do.
 */
export const RATING_RULES = `
  -- 0 before 08, 1 from 08, 2 from 12, 3 from 17 o'clock
  CREATE FUNCTION hour_block_of(p_local timestamp) RETURNS smallint
  LANGUAGE sql IMMUTABLE AS $$
    SELECT (CASE WHEN extract(hour FROM p_local) < 8 THEN 0 WHEN extract(hour FROM p_local) < 12 THEN 1
      WHEN extract(hour FROM p_local) < 17 THEN 2 ELSE 3 END)::smallint
  $$;

  CREATE FUNCTION attributed_assignment(p_code codes, p_at timestamptz) RETURNS uuid
  LANGUAGE sql STABLE AS $$
    SELECT ${attributedAssignment('p_code', 'p_at')}
  $$;

  CREATE FUNCTION target_on(p_code codes, p_day date) RETURNS codes
  LANGUAGE sql STABLE AS $$
    SELECT ${targetOn('p_code', 'p_day')}
  $$;

  -- The code as of a counter: a ticket gets its counter when it is called.
  CREATE FUNCTION code_at(p_code codes, p_counter uuid) RETURNS codes
  LANGUAGE sql STABLE AS $$
    SELECT CASE WHEN p_counter IS NULL THEN p_code
      ELSE jsonb_populate_record(p_code, jsonb_build_object('counter_id', p_counter)) END
  $$;

  -- Why a rating with this ticket is not *served*, or NULL. Sent again it is the rating that spent it;
  -- of several in one batch the first one is.
  CREATE FUNCTION ticket_flaw(p_ticket tickets, p_rating uuid, p_at timestamptz, p_first uuid) RETURNS text
  LANGUAGE sql STABLE AS $$
    SELECT CASE
      WHEN p_ticket.hash IS NULL THEN 'invalid'
      WHEN p_ticket.spent THEN CASE WHEN p_ticket.rating_id IS DISTINCT FROM p_rating THEN 'spent' END
      WHEN p_at > p_ticket.valid_until THEN 'late'
      WHEN p_ticket.counter_id IS NULL THEN 'uncalled'
      WHEN p_first <> p_rating THEN 'spent'
    END
  $$;

  CREATE FUNCTION location_of(p_code codes, p_day date) RETURNS uuid
  LANGUAGE sql STABLE AS $$
    SELECT ${locationOf('p_code', 'p_day')}
  $$;

  -- What the citizen may have come for: the code's service, else the counter's, else the unit's.
  CREATE FUNCTION offered_services(p_code codes, p_day date) RETURNS TABLE (id uuid, name text)
  LANGUAGE sql STABLE AS $$
    SELECT s.id, s.name
    FROM services s
    WHERE s.instansi_id = p_code.instansi_id AND s.unit_id = p_code.unit_id AND s.valid @> p_day
      AND (p_code.service_id IS NULL OR s.id = p_code.service_id)
      AND (
        p_code.service_id IS NOT NULL
        OR p_code.counter_id IS NULL
        OR EXISTS (
          SELECT FROM counter_services cs
          WHERE cs.instansi_id = s.instansi_id AND cs.counter_id = p_code.counter_id
            AND cs.service_id = s.id AND cs.valid @> p_day
        )
      )
    ORDER BY lower(s.name), s.id
    LIMIT 8
  $$;

  CREATE FUNCTION invalid_field(p_version uuid, p_answers jsonb) RETURNS text
  LANGUAGE sql STABLE AS $$
    SELECT ${invalidField('p_version', 'p_answers')}
  $$;

  CREATE FUNCTION fitting_answers(p_version uuid, p_answers jsonb) RETURNS jsonb
  LANGUAGE sql STABLE AS $$
    SELECT ${fittingAnswers('p_version', 'p_answers')}
  $$;

  CREATE FUNCTION standing_rating(p_rating ratings, p_at timestamptz) RETURNS jsonb
  LANGUAGE sql STABLE AS $$
    SELECT jsonb_build_object(
      'id', p_rating.id,
      'score', p_rating.answers -> 'overall',
      'serviceId', p_rating.service_id,
      'answers', p_rating.answers - 'overall',
      'ageSeconds', extract(epoch FROM p_at - p_rating.received_at),
      'attributed', p_rating.assignment_id IS NOT NULL,
      'asksVisit', coalesce(p_rating.visit = 'asked', false)
    )
  $$;

  -- May it no longer be changed? The tap, with whom it names, for 5 minutes and details for 30; on a shared
  -- screen the tap never and details for 5. Once its exact time has been forgotten, nothing.
  CREATE FUNCTION is_closed(p_rating ratings, p_tap boolean, p_at timestamptz) RETURNS boolean
  LANGUAGE sql STABLE AS $$
    SELECT coalesce(p_at > p_rating.received_at + CASE
      WHEN NOT ${ON_SHARED_SCREEN('p_rating')} THEN
        CASE WHEN p_tap THEN interval '5 minutes' ELSE interval '30 minutes' END
      WHEN NOT p_tap THEN interval '5 minutes'
    END, true)
  $$;

  CREATE FUNCTION created_outcome(p_rating ratings) RETURNS jsonb
  LANGUAGE sql STABLE AS $$
    SELECT jsonb_build_object('outcome', 'created', 'rating', standing_rating(p_rating, p_rating.received_at))
  $$;

  -- The old state with -1 (when there was one) and the new state with +1.
  CREATE FUNCTION journal_change(p_cause text, p_old ratings, p_new ratings) RETURNS void
  LANGUAGE sql AS $$
    INSERT INTO journal (cause, sign, ${JOURNAL_COLUMNS})
    SELECT p_cause, s.sign, ${JOURNAL_VALUES}
    FROM (VALUES (-1, p_old), (1, p_new)) AS s (sign, rating), LATERAL (SELECT (s.rating).*) AS r
    WHERE r.id IS NOT NULL
    ORDER BY s.sign
  $$;
`;
