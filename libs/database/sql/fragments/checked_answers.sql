-- checked_answers(submit)
-- The different answers of a batch: the first field that the instrument does not know, and what of them fits.
SELECT version, all_answers, {{invalid_field(d.version, d.all_answers)}} AS field,
  {{fitting_answers(d.version, d.all_answers)}} AS fitting
FROM (SELECT DISTINCT version, all_answers FROM :submit) AS d
