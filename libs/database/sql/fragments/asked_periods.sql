-- asked_periods(keys, firsts, afters)
-- A common table `period`: fields of the calendar grid, each with its first local day and the first after it.
period AS (
  SELECT key, first, after FROM unnest(:keys::text[], :firsts::date[], :afters::date[]) AS asked (key, first, after)
)
