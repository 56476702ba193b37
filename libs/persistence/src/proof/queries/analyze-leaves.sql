-- After an agency's first seals.
SELECT analyze_leaves()::text AS done
