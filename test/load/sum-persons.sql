-- What the cells of persons cost as one statement over the whole journal.
WITH journaled AS (SELECT j.*, false AS late FROM journal j)
INSERT INTO raw_person_cells ({{person_cell_columns()}}) {{person_tally(journaled)}}
