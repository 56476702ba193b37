SELECT singleton FROM aggregation_state FOR UPDATE
