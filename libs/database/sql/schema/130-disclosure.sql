-- What each making of releases knew, so that a new one can be compared with it cell by cell.

-- persons who came into a cell from one making of releases to the next, or with negative n left it
CREATE TABLE released_cells (
  instansi_id uuid NOT NULL CONSTRAINT released_cells_instansi_fk REFERENCES instansi,
  making integer NOT NULL CONSTRAINT released_cells_making_check CHECK (making >= 1),
  -- first day of a stretch within one ISO week and one month
  day date NOT NULL,
  unit_id uuid NOT NULL,
  -- unknown parts hold the nil UUID, as in cells
  location_id uuid NOT NULL,
  service_id uuid NOT NULL,
  assignment_id uuid NOT NULL,
  basis text NOT NULL CONSTRAINT released_cells_basis_check CHECK (basis IN ('open', 'attested')),
  measure text NOT NULL
    CONSTRAINT released_cells_measure_check CHECK (measure IN ('pulse', 'ikm', 'officer')),
  -- pulse: the first tap; else 1000 k + s of k elements answered with the sum s
  value integer NOT NULL,
  n integer NOT NULL CONSTRAINT released_cells_n_check CHECK (n <> 0),
  CONSTRAINT released_cells_pk PRIMARY KEY
    (instansi_id, making, day, unit_id, location_id, service_id, assignment_id, basis, measure, value)
);

CREATE INDEX released_cells_day ON released_cells (instansi_id, day);

CREATE TABLE release_extents (
  instansi_id uuid NOT NULL,
  release_id uuid NOT NULL,
  making integer NOT NULL CONSTRAINT release_extents_making_check CHECK (making >= 1),
  -- local day from which on nobody is in the figure
  until date NOT NULL,
  -- the tree of units is the one of this local day
  tree_day date NOT NULL,
  CONSTRAINT release_extents_pk PRIMARY KEY (instansi_id, release_id),
  CONSTRAINT release_extents_release_fk FOREIGN KEY (instansi_id, release_id) REFERENCES releases
);
