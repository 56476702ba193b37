-- The tables call it `release` and `released` when a held rating is reinstated.
SELECT CASE WHEN decided ->> 'state' = 'released' THEN '{"state": "reinstated"}' ELSE decided END AS answer
FROM decide_case(:userId, :id, CASE :action WHEN 'reinstate' THEN 'release' ELSE :action END, :reason, :note,
  :ruleVersion, :at) AS decided
