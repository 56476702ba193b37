-- person_cell_columns()
-- The key of a cell of persons and its sums.
{{person_cell_key()}}, tap_1, tap_2, tap_3, tap_4, respondents, officer_respondents
