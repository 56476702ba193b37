SELECT coalesce(sum(count_overdue(id, :ruleVersion, :now)), 0)::integer AS cases FROM instansi
