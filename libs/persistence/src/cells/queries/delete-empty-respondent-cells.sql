-- A cell of nobody is no cell; only those that the batch touched can have become one.
DELETE FROM respondent_cells
WHERE n = 0 AND {{touched_by_batch(:afterXid, :afterId, :lastXid, :lastId)}}
