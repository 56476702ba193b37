-- Adds the next batch of settled journal rows to both kinds of cells. Answers with its number of rows and where it ended,
-- and with the beginnings of the keys of cells that are of nobody now; with no row where nothing is settled.
WITH batch AS MATERIALIZED (
  SELECT * FROM journal
  WHERE (xid, id) > (:xid::xid8, :id::bigint) AND xid < pg_snapshot_xmin(pg_current_snapshot())
  ORDER BY xid, id LIMIT :limit
),
timed AS MATERIALIZED ({{timed_journal(batch)}}),
persons AS (
  INSERT INTO person_cells AS cell ({{person_cell_columns()}})
  {{person_tally(timed)}}
  ON CONFLICT ({{person_cell_key()}}) DO UPDATE SET
    tap_1 = cell.tap_1 + excluded.tap_1, tap_2 = cell.tap_2 + excluded.tap_2,
    tap_3 = cell.tap_3 + excluded.tap_3, tap_4 = cell.tap_4 + excluded.tap_4,
    respondents = cell.respondents + excluded.respondents,
    officer_respondents = cell.officer_respondents + excluded.officer_respondents
  RETURNING cell.instansi_id, cell.unit_id, cell.assurance_level, cell.local_day,
    (cell.tap_1, cell.tap_2, cell.tap_3, cell.tap_4, cell.respondents, cell.officer_respondents)
      = (0, 0, 0, 0, 0, 0) AS empty
),
answers AS (
  INSERT INTO answer_cells AS cell ({{answer_cell_key()}}, n)
  {{answer_tally(timed)}}
  ON CONFLICT ({{answer_cell_key()}}) DO UPDATE SET n = cell.n + excluded.n
  RETURNING cell.instansi_id, cell.unit_id, cell.assurance_level, cell.local_day, cell.n = 0 AS empty
)
SELECT count(*) OVER ()::integer AS rows, xid::text, id::text,
  {{emptied_cells(persons)}} AS "emptyPersons", {{emptied_cells(answers)}} AS "emptyAnswers"
FROM batch ORDER BY batch.xid DESC, batch.id DESC LIMIT 1
