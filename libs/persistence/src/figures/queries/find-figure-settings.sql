SELECT fee_rule AS "feeRule", leading_mean AS "leadingMean", leading_period AS "leadingPeriod"
FROM instansi WHERE id = :instansiId
