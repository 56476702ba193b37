import { REPEATED_VISIT } from '@app/statistics';

const { withinHours, most, exemptChannels, unaskedChannels } = REPEATED_VISIT;
const EXEMPT = listOf(exemptChannels);
const UNASKED = listOf(unaskedChannels);

function listOf(channels: readonly string[]): string {
  return channels.map((channel) => `'${channel}'`).join(', ');
}

/** How SQL names a column of the new rating. */
type NewRating = (column: (typeof NEEDED)[number]) => string;
const NEEDED = [
  ...(['instansi_id', 'visitor', 'code_id', 'counter_id', 'assignment_id', 'channel'] as const),
  'received_at',
] as const;

/**
 * From and conditions of the earlier ratings `e` that a new one may repeat: same browser and, by code,
 * counter or officer, same target. What does not count is no earlier rating.
 */
function earlierVisits(of: NewRating): string {
  return `FROM ratings e
    WHERE e.instansi_id = ${of('instansi_id')} AND e.visitor = ${of('visitor')}
      AND e.received_at > ${of('received_at')} - interval '${withinHours} hours' AND e.status <> 'uncounted'
      AND (e.code_id = ${of('code_id')} OR e.counter_id = ${of('counter_id')}
        OR e.assignment_id = ${of('assignment_id')})
      AND e.channel NOT IN (${EXEMPT}) AND ${of('channel')} NOT IN (${EXEMPT})`;
}

/** How many earlier visits a new rating repeats: one row, `n` of all, `own` of those that its person can speak for. */
export function countVisits(of: NewRating): string {
  return `SELECT count(*) AS n, count(*) FILTER (WHERE e.channel NOT IN (${UNASKED})) AS own
    ${earlierVisits(of)}`;
}

/** What the number of earlier visits makes of a new rating: the rule `judgeVisit` of the statistics. */
export const VISIT = {
  status: (n: string): string =>
    `CASE WHEN ${n} < ${most} THEN 'counted' ELSE 'uncounted' END::rating_status`,
  visit: (own: string, channel: string): string =>
    `CASE WHEN ${own} > 0 AND ${channel} NOT IN (${UNASKED}) THEN 'asked' END`,
  uncountedBy: (n: string): string => `CASE WHEN ${n} >= ${most} THEN 'daily_limit' END`,
};

/** What `append_ratings` locks beside the ids: browsers, and whatever an answer about a visit may change. */
export const VISIT_LOCKS = `
      SELECT value ->> 'visitor' FROM jsonb_array_elements(p_commands) WHERE value ->> 'visitor' <> ''
      UNION ALL
      SELECT unnest(ARRAY[encode(e.visitor, 'hex'), e.id::text])
      FROM jsonb_array_elements(p_commands) AS command
      JOIN codes c ON c.code = command ->> 'code'
      JOIN ratings r ON r.instansi_id = c.instansi_id AND r.id = (command ->> 'id')::uuid
      JOIN ratings e ON e.instansi_id = r.instansi_id AND e.visitor = r.visitor
      WHERE command ->> 'op' = 'visit'`;

/**
 * The same browser rates the same target again. Both count until the citizen says that the new rating
 * changes the earlier one, which is none of a phone that was handed around; beyond the daily limit a new one does not count. Exact, because
 * `append_ratings` holds a lock on the browser.
 */
export const REPEATED_VISITS = `
  CREATE FUNCTION judge_visit(p_new ratings) RETURNS ratings
  LANGUAGE plpgsql AS $$
  DECLARE
    visits record;
  BEGIN
    SELECT * INTO visits FROM (${countVisits((column) => `p_new.${column}`)}) AS v;
    p_new.status := ${VISIT.status('visits.n')};
    p_new.visit := ${VISIT.visit('visits.own', 'p_new.channel')};
    p_new.uncounted_by := ${VISIT.uncountedBy('visits.n')};
    RETURN p_new;
  END
  $$;

  -- The first answer stands. A change takes the latest earlier rating out of the count; one that was
  -- over the daily limit then counts in its place.
  CREATE FUNCTION answer_visit(p_command jsonb) RETURNS jsonb
  LANGUAGE plpgsql SET search_path = suara, pg_temp AS $$
  DECLARE
    v_at timestamptz := p_command ->> 'at';
    old ratings;
    new ratings;
    earlier ratings;
    superseded ratings;
  BEGIN
    SELECT r.* INTO old FROM codes c JOIN ratings r ON r.instansi_id = c.instansi_id AND r.code_id = c.id
    WHERE c.code = p_command ->> 'code' AND r.id = (p_command ->> 'id')::uuid FOR UPDATE OF r;
    IF NOT FOUND THEN
      RETURN jsonb_build_object('outcome', 'unknown_rating');
    END IF;
    IF old.visit IS DISTINCT FROM 'asked' THEN
      RETURN jsonb_build_object('outcome', 'repeated', 'rating', standing_rating(old, v_at));
    END IF;
    IF old.received_at IS NULL OR v_at > old.received_at + interval '30 minutes' THEN
      RETURN jsonb_build_object('outcome', 'closed', 'rating', standing_rating(old, v_at));
    END IF;
    new := old;
    new.visit := p_command ->> 'answer';
    IF new.visit = 'changes' THEN
      SELECT e.* INTO earlier ${earlierVisits((column) => `old.${column}`)} AND e.channel NOT IN (${UNASKED})
        AND (e.received_at, e.id) < (old.received_at, old.id)
      ORDER BY e.received_at DESC, e.id DESC LIMIT 1 FOR UPDATE;
      IF earlier.status IN ('counted', 'held') THEN
        UPDATE ratings AS r SET status = 'uncounted', uncounted_by = 'superseded'
        WHERE r.instansi_id = earlier.instansi_id AND r.id = earlier.id RETURNING r.* INTO superseded;
        PERFORM journal_change('uncounted', earlier, superseded);
        IF new.uncounted_by = 'daily_limit' THEN
          new.status := 'counted';
          new.uncounted_by := NULL;
        END IF;
      END IF;
    END IF;
    UPDATE ratings AS r SET visit = new.visit, status = new.status, uncounted_by = new.uncounted_by
    WHERE r.instansi_id = old.instansi_id AND r.id = old.id;
    IF new.status <> old.status THEN
      PERFORM journal_change('amended', old, new);
    END IF;
    RETURN jsonb_build_object('outcome', 'amended', 'rating', standing_rating(new, v_at));
  END
  $$;
`;
