SELECT decide_objection(:userId, :id, :action, :answer, :ruleVersion, :at) AS answer
