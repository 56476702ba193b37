-- emptied_cells(cells)
-- How the keys of those cells begin that a batch left of nobody, each beginning once.
(SELECT coalesce(jsonb_agg(DISTINCT to_jsonb(cell) - 'empty'), '[]') FROM :cells AS cell WHERE empty)
