-- Where the whole journal gives other cells of persons than the ratings, which do not tell what came late.
WITH journaled AS (SELECT j.*, false AS late FROM journal j),
rated AS (SELECT 1 AS sign, r.*, false AS late FROM ratings r),
found AS ({{person_tally(journaled)}}),
expected AS ({{person_tally(rated)}})
{{differing_person_cells(found, expected)}}
