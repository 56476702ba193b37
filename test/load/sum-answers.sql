-- What the cells of answers cost as one statement over the whole journal.
WITH journaled AS (SELECT j.*, false AS late FROM journal j)
INSERT INTO raw_answer_cells ({{answer_cell_key()}}, n) {{answer_tally(journaled)}}
