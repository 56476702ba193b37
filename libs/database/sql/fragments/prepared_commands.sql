-- prepared_commands(commands)
-- What a batch amounts to before anything is written: for a submit why it is refused, or what a new rating would be.
-- Each code, place, moment and answer is looked up once, however many commands share it; that is why the steps are
-- fragments of one statement and no functions.
WITH command AS MATERIALIZED ({{read_commands(:commands)}}),
issued AS MATERIALIZED ({{codes_of_batch(command)}}),
submit AS MATERIALIZED ({{submitted_commands(command, issued)}}),
target AS MATERIALIZED ({{targets_of(submit, issued)}}),
place AS MATERIALIZED ({{places_of(target)}}),
officer AS MATERIALIZED ({{officers_of(submit, target)}}),
checked AS MATERIALIZED ({{checked_answers(submit)}}),
gathered AS MATERIALIZED ({{gathered_commands(command, submit, target, place, officer, checked)}}),
beyond AS MATERIALIZED ({{ratings_beyond_quota(gathered)}})
{{new_ratings(gathered, beyond)}}
