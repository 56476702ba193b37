-- One writer at a time. A statement of its own, so that the snapshot of what follows is younger than the lock.
SELECT FROM aggregation_state FOR UPDATE
