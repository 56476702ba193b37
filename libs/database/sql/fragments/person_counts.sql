-- person_counts(cell)
-- The sums of a cell of persons, 0 where there is no such cell.
coalesce(:cell.tap_1, 0), coalesce(:cell.tap_2, 0), coalesce(:cell.tap_3, 0), coalesce(:cell.tap_4, 0),
  coalesce(:cell.respondents, 0), coalesce(:cell.officer_respondents, 0)
