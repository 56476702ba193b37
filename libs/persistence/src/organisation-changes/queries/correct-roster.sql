SELECT correct_roster(:userId, :counterId, tstzrange(:from, :to), :assignmentId, :reason, :at) AS answer
