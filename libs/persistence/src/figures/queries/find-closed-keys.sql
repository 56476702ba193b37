-- Which of some periods are closed.
SELECT DISTINCT period FROM closed_periods WHERE period = ANY(:periods::text[]) ORDER BY period
