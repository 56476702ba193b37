SELECT begin_second_factor(:attempt) AS may
