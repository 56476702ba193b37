-- journal_values()
-- The same of a rating `r`, in the order of journal_columns.
r.instansi_id, r.id, {{journaled(r)}}
