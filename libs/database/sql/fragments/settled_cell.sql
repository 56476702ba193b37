-- settled_cell(cell, agency, from, to)
-- Whether a cell is of a settled day of a range, whose last day is not in it, and as it was when that day was settled.
:cell.instansi_id = :agency AND :cell.local_day >= :from AND :cell.local_day < :to AND NOT :cell.late
  AND :cell.local_day <= (SELECT max(local_day) FROM settled_days WHERE instansi_id = :agency)
