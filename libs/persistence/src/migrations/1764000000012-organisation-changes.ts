import type { MigrationInterface, QueryRunner } from 'typeorm';
import { policiesFor } from './1764000000007-rights.js';
import { soleOfficer } from './intake-functions/rating-rules.js';

/** The admin app keeps the organisation; the roster of the past changes by corrections only. */
export class OrganisationChanges1764000000012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ROSTER_CORRECTIONS);
    await runner.query(policiesFor('roster_corrections'));
    await runner.query(CORRECT_ROSTER);
    await runner.query(GRANTS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION correct_roster, reattribute_ratings, ratings_of_time, rating_window;
      DROP TABLE roster_corrections;
    `);
  }
}

/** Written by correct_roster alone and by nobody a second time. */
const ROSTER_CORRECTIONS = `
  CREATE TABLE roster_corrections (
    instansi_id uuid NOT NULL,
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    counter_id uuid NOT NULL,
    during tstzrange NOT NULL,
    -- who served there after all; NULL: nobody who could be named
    assignment_id uuid,
    -- the shifts that were there before
    previous jsonb NOT NULL,
    reason text NOT NULL,
    corrected_by uuid NOT NULL,
    corrected_at timestamptz NOT NULL,
    CONSTRAINT roster_corrections_pk PRIMARY KEY (instansi_id, id),
    CONSTRAINT roster_corrections_counter_fk FOREIGN KEY (instansi_id, counter_id) REFERENCES counters,
    CONSTRAINT roster_corrections_assignment_fk
      FOREIGN KEY (instansi_id, assignment_id) REFERENCES assignments,
    CONSTRAINT roster_corrections_user_fk FOREIGN KEY (instansi_id, corrected_by) REFERENCES users
  );
`;

const CORRECT_ROSTER = `
  -- What must be one officer's time for a rating to be his: the 30 minutes before it, or, when its
  -- exact time is forgotten, its hour block with the 30 minutes before that. Of a ticket: its call.
  CREATE FUNCTION rating_window(p_rating ratings, p_zone text, p_called_at timestamptz) RETURNS tstzrange
  LANGUAGE sql STABLE AS $$
    SELECT CASE
      WHEN p_called_at IS NOT NULL THEN tstzrange(p_called_at, p_called_at, '[]')
      WHEN p_rating.received_at IS NOT NULL
      THEN tstzrange(p_rating.received_at - interval '30 minutes', p_rating.received_at, '[]')
      ELSE tstzrange(
        (p_rating.local_day + make_time((ARRAY[0, 8, 12, 17])[p_rating.hour_block + 1], 0, 0))
          AT TIME ZONE p_zone - interval '30 minutes',
        (p_rating.local_day + make_interval(hours => (ARRAY[8, 12, 17, 24])[p_rating.hour_block + 1]))
          AT TIME ZONE p_zone)
    END
  $$;

  -- Ratings at a counter whose window meets a time, of nobody or of officers who were rostered then. A
  -- rating of anybody else cannot have changed hands; nor can one that came with a ticket, once the time
  -- of its call is forgotten.
  CREATE FUNCTION ratings_of_time(p_counter counters, p_during tstzrange, p_rostered uuid[]) RETURNS uuid[]
  LANGUAGE plpgsql STABLE SET search_path = suara, pg_temp AS $$
  BEGIN
    RETURN (
      SELECT coalesce(array_agg(r.id), '{}')
      FROM ratings r
      JOIN codes c ON c.instansi_id = r.instansi_id AND c.id = r.code_id AND c.assignment_id IS NULL
      JOIN instansi i ON i.id = r.instansi_id
      LEFT JOIN locations l ON l.instansi_id = r.instansi_id AND l.id = r.location_id
      LEFT JOIN tickets t ON t.instansi_id = r.instansi_id AND t.rating_id = r.id
      WHERE r.instansi_id = p_counter.instansi_id AND r.counter_id = p_counter.id
        AND (t.called_at IS NOT NULL OR c.counter_id IS NOT NULL)
        -- a day more at both ends, since days are local; with a ticket a rating may come three days later
        AND r.local_day BETWEEN (lower(p_during) AT TIME ZONE 'UTC')::date - 1
          AND (upper(p_during) AT TIME ZONE 'UTC')::date + 1 + CASE WHEN t.hash IS NULL THEN 0 ELSE 3 END
        AND (r.assignment_id IS NULL OR r.assignment_id = ANY (p_rostered))
        AND rating_window(r, coalesce(l.time_zone, i.time_zone), t.called_at) && p_during
    );
  END
  $$;

  -- Decides anew who served, for ratings and for tickets called in that time, which may be spent later.
  CREATE FUNCTION reattribute_ratings(p_counter counters, p_during tstzrange, p_rostered uuid[])
  RETURNS integer
  LANGUAGE plpgsql SET search_path = suara, pg_temp AS $$
  DECLARE
    v_ids uuid[];
    v_changed integer := 0;
    v_served uuid;
    one record;
    new ratings;
  BEGIN
    -- in the order of append_ratings, so that the two never deadlock
    PERFORM pg_advisory_xact_lock(lock) FROM (
      SELECT DISTINCT hashtextextended(key, 0) AS lock FROM (
        SELECT unnest(ratings_of_time(p_counter, p_during, p_rostered))::text
        UNION ALL
        SELECT 'ticket ' || encode(hash, 'hex') FROM tickets
        WHERE instansi_id = p_counter.instansi_id AND counter_id = p_counter.id AND called_at <@ p_during
      ) AS keys (key) ORDER BY lock
    ) AS locks;
    -- again: a ticket may have been spent meanwhile
    v_ids := ratings_of_time(p_counter, p_during, p_rostered);
    UPDATE tickets AS t SET assignment_id = ${soleOfficer({
      instansi: 'p_counter.instansi_id',
      counter: 'p_counter.id',
      during: `tstzrange(t.called_at, t.called_at, '[]')`,
    })}
    WHERE t.instansi_id = p_counter.instansi_id AND t.counter_id = p_counter.id AND t.called_at <@ p_during;
    FOR one IN
      SELECT r AS old, rating_window(r, coalesce(l.time_zone, i.time_zone), t.called_at) AS during
      FROM ratings r
      JOIN instansi i ON i.id = r.instansi_id
      LEFT JOIN locations l ON l.instansi_id = r.instansi_id AND l.id = r.location_id
      LEFT JOIN tickets t ON t.instansi_id = r.instansi_id AND t.rating_id = r.id
      WHERE r.instansi_id = p_counter.instansi_id AND r.id = ANY (v_ids) AND NOT r.officer_rejected
      FOR UPDATE OF r
    LOOP
      v_served := ${soleOfficer({ instansi: 'p_counter.instansi_id', counter: 'p_counter.id', during: 'one.during' })};
      CONTINUE WHEN v_served IS NOT DISTINCT FROM (one.old).assignment_id;
      UPDATE ratings AS r SET assignment_id = v_served
      WHERE r.instansi_id = p_counter.instansi_id AND r.id = (one.old).id RETURNING r.* INTO new;
      PERFORM journal_change('reattributed', one.old, new);
      v_changed := v_changed + 1;
    END LOOP;
    RETURN v_changed;
  END
  $$;

  -- The tenant is the transaction's, as in the policies. Answers with a refusal or with how many
  -- ratings changed hands: NULL below ten, and never which.
  CREATE FUNCTION correct_roster(p_user uuid, p_counter uuid, p_during tstzrange, p_assignment uuid,
    p_reason text, p_at timestamptz)
  RETURNS jsonb
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = suara, pg_temp AS $$
  DECLARE
    v_instansi uuid := NULLIF(current_setting('app.instansi_id', true), '')::uuid;
    v_counter counters;
    v_zone text;
    v_first date;
    v_last date;
    v_gone roster[];
    v_changed integer;
    v_id uuid;
  BEGIN
    SELECT * INTO v_counter FROM counters
    WHERE instansi_id = v_instansi AND id = p_counter FOR NO KEY UPDATE;
    IF NOT FOUND THEN
      RETURN '{"refused": "counter.unknown"}';
    END IF;
    SELECT coalesce(l.time_zone, i.time_zone) INTO v_zone
    FROM instansi i
    LEFT JOIN counter_locations cl ON cl.instansi_id = i.id AND cl.counter_id = p_counter
      AND cl.valid @> (lower(p_during) AT TIME ZONE i.time_zone)::date
    LEFT JOIN locations l ON l.instansi_id = i.id AND l.id = cl.location_id
    WHERE i.id = v_instansi;
    v_first := (lower(p_during) AT TIME ZONE v_zone)::date;
    v_last := ((upper(p_during) - interval '1 microsecond') AT TIME ZONE v_zone)::date;
    -- a page lives half an hour and looks back another: nothing on its way rests on older shifts
    IF upper(p_during) > p_at - interval '1 hour' THEN
      RETURN '{"refused": "roster.not-over"}';
    END IF;
    IF upper(p_during) - lower(p_during) > interval '7 days' THEN
      RETURN '{"refused": "roster.too-long"}';
    END IF;
    IF (p_at AT TIME ZONE v_zone)::date >= date_trunc('quarter', v_first) + interval '3 months 14 days' THEN
      RETURN '{"refused": "roster.period-closed"}';
    END IF;
    IF p_assignment IS NOT NULL AND NOT EXISTS (
      SELECT FROM assignments a WHERE a.instansi_id = v_instansi AND a.id = p_assignment
        AND a.unit_id = v_counter.unit_id AND a.valid @> daterange(v_first, v_last, '[]')
    ) THEN
      RETURN '{"refused": "roster.not-assigned"}';
    END IF;

    WITH gone AS (
      DELETE FROM roster AS r
      WHERE r.instansi_id = v_instansi AND r.counter_id = p_counter AND r.during && p_during RETURNING r
    )
    SELECT coalesce(array_agg(gone.r), '{}') INTO v_gone FROM gone;
    INSERT INTO roster (instansi_id, counter_id, counter_shared, unit_id, assignment_id, during)
    SELECT g.instansi_id, g.counter_id, g.counter_shared, g.unit_id, g.assignment_id, part
    FROM unnest(v_gone) AS g, unnest(tstzmultirange(g.during) - tstzmultirange(p_during)) AS part
    UNION ALL
    SELECT v_instansi, p_counter, v_counter.shared, v_counter.unit_id, p_assignment, p_during
    WHERE p_assignment IS NOT NULL;
    v_changed := reattribute_ratings(v_counter, p_during,
      ARRAY(SELECT DISTINCT g.assignment_id FROM unnest(v_gone) AS g));
    INSERT INTO roster_corrections
      (instansi_id, counter_id, during, assignment_id, previous, reason, corrected_by, corrected_at)
    VALUES (v_instansi, p_counter, p_during, p_assignment, (
      SELECT coalesce(jsonb_agg(jsonb_build_object('assignmentId', g.assignment_id,
        'from', lower(g.during), 'to', upper(g.during)) ORDER BY g.during), '[]')
      FROM unnest(v_gone) AS g
    ), p_reason, p_user, p_at) RETURNING id INTO v_id;
    RETURN jsonb_build_object('id', v_id, 'ratings', CASE WHEN v_changed >= 10 THEN v_changed END);
  END
  $$;
`;

/** Rows of the past stay: only what has not begun yet, or is replaced by a file, can be deleted. */
const GRANTS = `
  GRANT UPDATE (name) ON instansi TO suara_admin;
  GRANT INSERT, UPDATE (guest) ON units TO suara_admin;
  GRANT INSERT, UPDATE (valid, name, parent_id, head_id), DELETE ON unit_versions TO suara_admin;
  GRANT INSERT ON unit_successions, code_successions TO suara_admin;
  GRANT INSERT, UPDATE (name, time_zone, retired_on) ON locations TO suara_admin;
  GRANT INSERT, UPDATE (unit_id, name, valid) ON services TO suara_admin;
  GRANT INSERT, UPDATE (unit_id, name, shared, retired_on) ON counters TO suara_admin;
  GRANT INSERT, UPDATE (valid), DELETE ON counter_services, counter_locations TO suara_admin;
  GRANT INSERT, UPDATE (name, public_name, nip, employment, retired_on) ON officers TO suara_admin;
  GRANT INSERT, UPDATE (valid) ON assignments TO suara_admin;
  GRANT INSERT, UPDATE (during), DELETE ON roster TO suara_admin;
  GRANT SELECT ON roster_corrections TO suara_admin;
  GRANT EXECUTE ON FUNCTION target_on, correct_roster TO suara_admin;
`;
