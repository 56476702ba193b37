SELECT judge_day(:instansiId, :day, :findings, :marks, :ruleVersion, :now, :settle) AS changed
