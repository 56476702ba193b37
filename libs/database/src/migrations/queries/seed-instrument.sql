SELECT add_instrument(:instrument)::text AS added
