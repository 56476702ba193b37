-- A statement of its own, so that everything after it sees what the run before has committed.
SELECT lock_cases(:instansiId)
