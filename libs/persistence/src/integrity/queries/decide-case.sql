SELECT decide_case(:userId, :id, :action, :reason, :note, :ruleVersion, :at) AS answer
