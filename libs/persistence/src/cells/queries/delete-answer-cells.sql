DELETE FROM answer_cells
