-- For a submit: why it is refused, or what a new rating would be. Alone: no other command has its id
-- or comes from its browser.
CREATE OR REPLACE FUNCTION prepare_commands(p_commands jsonb)
RETURNS TABLE (ordinality bigint, op text, id uuid, alone boolean, amendable boolean, refusal jsonb,
  ticket bytea, rating ratings)
LANGUAGE sql STABLE AS $$
  WITH command AS MATERIALIZED (
    SELECT c.*, count(*) OVER (PARTITION BY c.id) = 1
        AND (c.visitor IS NULL OR count(*) OVER (PARTITION BY c.visitor) = 1) AS alone,
      greatest(c."seenAt", c.at - interval '30 minutes') AS seen_at,
      c.answers || jsonb_build_object('overall', c.score) AS all_answers
    FROM ROWS FROM (jsonb_to_recordset(p_commands) AS (
      op text, id uuid, code text, at timestamptz, "seenAt" timestamptz, level assurance_level,
      source text, score jsonb, "serviceId" uuid, answers jsonb, "officerRejected" boolean,
      "bodyHash" text, "receiptHash" text, amendable boolean,
      "loweredBy" text, visitor text, "deviceBucket" integer, "lineHash" text,
      "staffDevice" boolean, "displayStep" integer, ticket text
    )) WITH ORDINALITY AS c
  ),
  issued AS MATERIALIZED (
    SELECT c AS code, c.code AS text, i.instrument_version_id AS version, i.time_zone
    FROM codes c JOIN instansi i ON i.id = c.instansi_id
    WHERE c.code IN (SELECT code FROM command WHERE op = 'submit')
  ),
  submit AS MATERIALIZED (
    SELECT c.*, i.version, (c.at AT TIME ZONE i.time_zone)::date AS agency_day,
      t.hash, t.counter_id AS called_to, t.assignment_id AS called_by,
      CASE WHEN c.level = 'served' THEN
        ticket_flaw(t, c.id, c.at, first_value(c.id) OVER (PARTITION BY t.hash, c.level ORDER BY c.ordinality))
      END AS flaw
    FROM command c JOIN issued i ON i.text = c.code
    LEFT JOIN tickets t ON t.instansi_id = (i.code).instansi_id AND t.code_id = (i.code).id
      AND t.hash = decode(c.ticket, 'hex')
    WHERE c.op = 'submit'
  ),
  target AS MATERIALIZED (
    SELECT code_at({{target_on(i.code, d.agency_day)}}, d.called_to) AS code, i.text, d.agency_day,
      d.called_to, i.version, i.time_zone
    FROM (SELECT DISTINCT code, agency_day, called_to FROM submit) AS d JOIN issued i ON i.text = d.code
  ),
  place AS MATERIALIZED (
    SELECT t.text, t.agency_day, t.called_to, place.location_id, coalesce(l.time_zone, t.time_zone) AS time_zone,
      ARRAY(SELECT s.id FROM offered_services(t.code, t.agency_day) AS s) AS services
    FROM target t
    CROSS JOIN LATERAL (SELECT {{location_of(t.code, t.agency_day)}} AS location_id OFFSET 0) AS place
    LEFT JOIN locations l ON l.instansi_id = (t.code).instansi_id AND l.id = place.location_id
  ),
  served AS MATERIALIZED (
    SELECT d.code, d.agency_day, d.seen_at, {{attributed_assignment(t.code, d.seen_at)}} AS assignment_id
    FROM (SELECT DISTINCT code, agency_day, seen_at FROM submit WHERE called_to IS NULL) AS d
    JOIN target t ON t.text = d.code AND t.agency_day = d.agency_day AND t.called_to IS NULL
  ),
  checked AS MATERIALIZED (
    SELECT version, all_answers, {{invalid_field(d.version, d.all_answers)}} AS field,
      {{fitting_answers(d.version, d.all_answers)}} AS fitting
    FROM (SELECT DISTINCT version, all_answers FROM submit) AS d
  )
  SELECT c.ordinality, c.op, c.id, c.alone, c.amendable,
    CASE
      WHEN c.op <> 'submit' THEN NULL
      WHEN t.text IS NULL THEN '{"outcome": "unknown_code"}'
      WHEN checked.field IS NOT NULL THEN jsonb_build_object('outcome', 'invalid', 'field', checked.field)
      WHEN c."serviceId" IS NOT NULL AND c."serviceId" <> ALL (place.services) THEN '{"outcome": "invalid", "field": "serviceId"}'
    END,
    submit.hash,
    ROW((t.code).instansi_id, c.id, (t.code).id, (t.code).unit_id, place.location_id,
      CASE
        WHEN c."serviceId" IS NOT NULL THEN c."serviceId"
        -- known without asking: the code names it, or the counter offers one service only
        WHEN num_nonnulls((t.code).service_id, (t.code).counter_id) > 0 AND cardinality(place.services) = 1
        THEN place.services[1]
      END,
      (t.code).counter_id, CASE WHEN NOT c."officerRejected" THEN coalesce(submit.called_by, served.assignment_id) END,
      (t.code).channel, CASE WHEN submit.flaw IS NULL THEN c.level ELSE 'open' END,
      {{visit_status(visits.n)}}, t.version, (c.at AT TIME ZONE place.time_zone)::date,
      hour_block_of(c.at AT TIME ZONE place.time_zone), checked.fitting, c."officerRejected", c.source,
      {{RULE_VERSION}}, decode(c."bodyHash", 'hex'), decode(c."receiptHash", 'hex'), c.at,
      coalesce(c."loweredBy", submit.flaw), decode(c.visitor, 'hex'), c."deviceBucket",
      CASE WHEN c."lineHash" IS NOT NULL THEN EXISTS (
        SELECT FROM office_networks n
        WHERE n.instansi_id = (t.code).instansi_id AND n.line_hash = decode(c."lineHash", 'hex')) END, c."staffDevice", c."displayStep",
      {{visit_asked(visits.own, (t.code).channel)}}, {{visit_uncounted_by(visits.n)}})::ratings
  FROM command c
  LEFT JOIN submit ON submit.ordinality = c.ordinality
  LEFT JOIN target t ON t.text = submit.code AND t.agency_day = submit.agency_day
    AND t.called_to IS NOT DISTINCT FROM submit.called_to
  LEFT JOIN place ON place.text = t.text AND place.agency_day = t.agency_day
    AND place.called_to IS NOT DISTINCT FROM submit.called_to
  LEFT JOIN served ON served.code = t.text AND served.agency_day = t.agency_day AND served.seen_at = c.seen_at
    AND submit.called_to IS NULL
  LEFT JOIN checked ON checked.version = t.version AND checked.all_answers = c.all_answers
  CROSS JOIN LATERAL (SELECT count(*) AS n, count(*) FILTER (WHERE e.channel NOT IN ({{VISIT_UNASKED}})) AS own
  {{earlier_visits((t.code).instansi_id, decode(c.visitor, 'hex'), (t.code).id, (t.code).counter_id, CASE WHEN NOT c."officerRejected" THEN coalesce(submit.called_by, served.assignment_id) END, (t.code).channel, c.at)}}) AS visits
$$;
