DELETE FROM person_cells
