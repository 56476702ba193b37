SELECT {{closed_period_columns(c)}}, c.changes FROM closed_periods c WHERE c.id = :id
