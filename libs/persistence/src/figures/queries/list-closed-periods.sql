SELECT {{closed_period_columns(c)}}
FROM closed_periods c ORDER BY c.last_day DESC, c.first_day DESC, c.revision DESC
