-- leaf_order(id)
-- The order of leaves, by the id of their rows as text: numbers by their size, UUIDs by their bytes.
lpad(:id, 36, '0') COLLATE "C"
