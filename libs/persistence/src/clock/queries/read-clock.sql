SELECT extract(epoch FROM clock_timestamp())::float8 * 1000 AS wall
