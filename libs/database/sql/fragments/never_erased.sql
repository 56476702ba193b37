-- never_erased(leaf, today)
-- Rows of this kind stay.
false
