-- targets_of(submit, issued)
-- What the codes of a batch point at on the day, at the counter to which a ticket was called; each of them once.
SELECT code_at({{target_on(i.code, d.agency_day)}}, d.called_to) AS code, i.text, d.agency_day,
  d.called_to, i.version, i.time_zone
FROM (SELECT DISTINCT code, agency_day, called_to FROM :submit) AS d JOIN :issued i ON i.text = d.code
