-- new_ratings(gathered, beyond)
-- The commands of a batch, each with the columns of the rating that it would be. Those beyond the quota are open ones.
SELECT g.ordinality, g.op, g.alone, g.amendable, g.refusal, g.hash AS ticket,
  (g.target).instansi_id AS instansi_id, g.id AS id, (g.target).id AS code_id, (g.target).unit_id AS unit_id,
  g.location_id AS location_id,
  CASE
    WHEN g."serviceId" IS NOT NULL THEN g."serviceId"
    -- known without asking: the code names it, or the counter offers one service only
    WHEN num_nonnulls((g.target).service_id, (g.target).counter_id) > 0 AND cardinality(g.services) = 1
    THEN g.services[1]
  END AS service_id,
  (g.target).counter_id AS counter_id, g.served_by AS assignment_id, (g.target).channel AS channel,
  CASE WHEN g.flaw IS NULL AND beyond.id IS NULL THEN g.level ELSE 'open' END AS assurance_level,
  {{visit_status(visits.n)}} AS status, g.version AS instrument_version_id,
  (g.at AT TIME ZONE g.time_zone)::date AS local_day, hour_block_of(g.at AT TIME ZONE g.time_zone) AS hour_block,
  g.fitting AS answers, g."officerRejected" AS officer_rejected, g.source AS source,
  {{RULE_VERSION}}::smallint AS rule_version,
  decode(g."bodyHash", 'hex') AS body_hash, decode(g."receiptHash", 'hex') AS receipt_hash, g.at AS received_at,
  CASE WHEN beyond.id IS NULL THEN coalesce(g."loweredBy", g.flaw) ELSE 'quota' END AS lowered_by,
  decode(g.visitor, 'hex') AS visitor, g."deviceBucket" AS device_bucket,
  CASE WHEN g."lineHash" IS NOT NULL THEN EXISTS (
    SELECT FROM office_networks n
    WHERE n.instansi_id = (g.target).instansi_id AND n.line_hash = decode(g."lineHash", 'hex')) END AS office_network,
  g."staffDevice" AS staff_device, g."displayStep" AS display_step,
  {{visit_asked(visits.own, (g.target).channel)}} AS visit, {{visit_uncounted_by(visits.n)}} AS uncounted_by
FROM :gathered g
LEFT JOIN :beyond beyond ON beyond.id = g.id
CROSS JOIN LATERAL (SELECT count(*) AS n, count(*) FILTER (WHERE e.channel NOT IN ({{VISIT_UNASKED}})) AS own
{{earlier_visits((g.target).instansi_id, decode(g.visitor, 'hex'), (g.target).id, (g.target).counter_id, g.served_by, (g.target).channel, g.at)}}) AS visits
