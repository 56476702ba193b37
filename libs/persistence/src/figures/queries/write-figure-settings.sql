UPDATE instansi SET fee_rule = :feeRule, leading_mean = :leadingMean, leading_period = :leadingPeriod
WHERE id = :instansiId
