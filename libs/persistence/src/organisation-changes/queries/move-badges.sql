-- Badges of an assignment stand for another one from a day on; returns their keys.
WITH badge AS (
  SELECT c.instansi_id, c.id, c.key FROM codes c
  WHERE c.revoked_at IS NULL AND (target_on(c, :from::date)).assignment_id = :before
), moved AS (
  INSERT INTO code_successions (instansi_id, code_id, happened_on, unit_id, assignment_id)
  SELECT instansi_id, id, :from, :unitId, :after FROM badge
)
SELECT key FROM badge ORDER BY key
