-- Instruments are data: a new wording, scale or weight is a new version, never an edit of an old one.

CREATE TABLE instruments (
  id uuid CONSTRAINT instruments_pk PRIMARY KEY,
  key text NOT NULL CONSTRAINT instruments_key_unique UNIQUE,
  name text NOT NULL,
  legal_source text NOT NULL
);

CREATE TABLE instrument_versions (
  id uuid CONSTRAINT instrument_versions_pk PRIMARY KEY,
  instrument_id uuid NOT NULL CONSTRAINT instrument_versions_instrument_fk REFERENCES instruments,
  version integer NOT NULL,
  valid_from date NOT NULL,
  CONSTRAINT instrument_versions_unique UNIQUE (instrument_id, version)
);

CREATE TABLE instrument_items (
  instrument_version_id uuid NOT NULL
    CONSTRAINT instrument_items_version_fk REFERENCES instrument_versions,
  key text NOT NULL CONSTRAINT instrument_items_key_check CHECK (key ~ '^[a-z][a-z_]{1,30}$'),
  position smallint NOT NULL,
  kind text NOT NULL CONSTRAINT instrument_items_kind_check CHECK (kind IN ('overall', 'element', 'reason')),
  concerns text NOT NULL
    CONSTRAINT instrument_items_concerns_check CHECK (concerns IN ('officer', 'unit')),
  name jsonb NOT NULL,
  question jsonb NOT NULL,
  labels jsonb NOT NULL,
  -- of a reason: after which scores it is offered, and the element it belongs to
  pole text CONSTRAINT instrument_items_pole_check CHECK (pole IN ('low', 'high')),
  element text,
  CONSTRAINT instrument_items_reason_check
    CHECK ((kind = 'reason') = (pole IS NOT NULL) AND (kind = 'reason') = (element IS NOT NULL)),
  CONSTRAINT instrument_items_pk PRIMARY KEY (instrument_version_id, key),
  CONSTRAINT instrument_items_position_unique UNIQUE (instrument_version_id, position),
  CONSTRAINT instrument_items_element_fk FOREIGN KEY (instrument_version_id, element)
    REFERENCES instrument_items
);

CREATE UNIQUE INDEX instrument_items_one_overall
  ON instrument_items (instrument_version_id) WHERE kind = 'overall';
