-- Adds a reply to a quarter of an own assignment; what says the same as the newest is not added again.
WITH own AS (
  SELECT a.instansi_id, a.id FROM assignments a
  WHERE a.id = :assignmentId AND a.officer_id = :officerId AND a.valid && daterange(:from, :to)),
newest AS (
  SELECT r.text FROM replies r JOIN own ON r.assignment_id = own.id
  WHERE r.period = :period ORDER BY r.ordinal DESC LIMIT 1),
added AS (
  INSERT INTO replies (instansi_id, assignment_id, period, text, written_by, written_at)
  SELECT own.instansi_id, own.id, :period, :text, :userId, :at FROM own
  WHERE NOT EXISTS (SELECT FROM newest WHERE newest.text = :text)
  RETURNING id)
SELECT own.id FROM own LEFT JOIN added ON true
