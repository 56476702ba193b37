-- read_commands(commands)
-- The rows of a batch, in its order. `alone`: no other command has its id or comes from its browser. A page is taken
-- to have been seen PAGE_MINUTES before it was sent at the earliest.
SELECT c.*, count(*) OVER (PARTITION BY c.id) = 1
    AND (c.visitor IS NULL OR count(*) OVER (PARTITION BY c.visitor) = 1) AS alone,
  greatest(c."seenAt", c.at - interval '{{PAGE_MINUTES}} minutes') AS seen_at,
  c.answers || jsonb_build_object('overall', c.score) AS all_answers
FROM ROWS FROM (jsonb_to_recordset(:commands) AS (
  op text, id uuid, code text, at timestamptz, "seenAt" timestamptz, level assurance_level,
  source text, score jsonb, "serviceId" uuid, answers jsonb, "officerRejected" boolean,
  "bodyHash" text, "receiptHash" text, amendable boolean,
  "loweredBy" text, visitor text, "deviceBucket" integer, "lineHash" text,
  "staffDevice" boolean, "displayStep" integer, ticket text
)) WITH ORDINALITY AS c
