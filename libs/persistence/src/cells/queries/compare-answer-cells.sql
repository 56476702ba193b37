-- Cells of answers that are not what the part of the journal says that has been summed.
WITH summed AS ({{summed_journal()}}),
timed AS ({{timed_journal(summed)}}),
found AS (SELECT {{answer_cell_key()}}, n FROM answer_cells),
expected AS ({{answer_tally(timed)}})
{{differing_answer_cells(found, expected)}}
