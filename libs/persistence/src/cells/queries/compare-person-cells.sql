-- Cells of persons that are not what the part of the journal says that has been summed.
WITH summed AS ({{summed_journal()}}),
timed AS ({{timed_journal(summed)}}),
found AS (SELECT {{person_cell_columns()}} FROM person_cells),
expected AS ({{person_tally(timed)}})
{{differing_person_cells(found, expected)}}
