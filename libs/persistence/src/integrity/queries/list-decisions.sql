-- A hold is one entry for each rating; how many there are stands in the numbers of the case.
{{ledger_entries()}}
WHERE d.case_id = :id AND d.action NOT IN ('hold', 'withdraw') ORDER BY d.id
