SELECT fee_rule AS "feeRule", leading_mean AS "leadingMean", leading_period AS "leadingPeriod",
  EXISTS (SELECT FROM closed_periods c WHERE c.instansi_id = i.id) AS "feeRuleFixed"
FROM instansi i WHERE i.id = :instansiId
