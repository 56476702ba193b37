UPDATE roster SET during = tstzrange(lower(during), :to) WHERE id = :id
