-- Where the whole journal gives other cells of answers than the ratings, which do not tell what came late.
WITH journaled AS (SELECT j.*, false AS late FROM journal j),
rated AS (SELECT 1 AS sign, r.*, false AS late FROM ratings r),
found AS ({{answer_tally(journaled)}}),
expected AS ({{answer_tally(rated)}})
{{differing_answer_cells(found, expected)}}
