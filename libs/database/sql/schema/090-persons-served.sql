-- How many persons a service or unit served in a month, and who entered it. Figures tell their coverage by it.

CREATE TABLE persons_served (

instansi_id uuid NOT NULL,
service_id uuid NOT NULL,
-- the first day of the month
month date NOT NULL CONSTRAINT persons_served_month_check CHECK (extract(day FROM month) = 1),
n integer NOT NULL CONSTRAINT persons_served_n_check CHECK (n >= 0),
entered_by uuid NOT NULL,
entered_at timestamptz NOT NULL,
  CONSTRAINT persons_served_pk PRIMARY KEY (instansi_id, service_id, month),
  CONSTRAINT persons_served_service_fk FOREIGN KEY (instansi_id, service_id) REFERENCES services,
  CONSTRAINT persons_served_user_fk FOREIGN KEY (instansi_id, entered_by) REFERENCES users
);

-- every number ever entered, the one that stands included; only ever added to
CREATE TABLE persons_served_log (
  id bigint GENERATED ALWAYS AS IDENTITY,

instansi_id uuid NOT NULL,
service_id uuid NOT NULL,
-- the first day of the month
month date NOT NULL CONSTRAINT persons_served_log_month_check CHECK (extract(day FROM month) = 1),
n integer NOT NULL CONSTRAINT persons_served_log_n_check CHECK (n >= 0),
entered_by uuid NOT NULL,
entered_at timestamptz NOT NULL,
  CONSTRAINT persons_served_log_pk PRIMARY KEY (instansi_id, service_id, month, id),
  CONSTRAINT persons_served_log_entry_fk FOREIGN KEY (instansi_id, service_id, month) REFERENCES persons_served,
  CONSTRAINT persons_served_log_user_fk FOREIGN KEY (instansi_id, entered_by) REFERENCES users
);
