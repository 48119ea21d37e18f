-- What reviewers do besides deciding, PostgreSQL. docs/dataset.md explains every table.

-- What people flagged, with a note; key is the revision that did it.
CREATE TABLE flags (
  key       BIGINT PRIMARY KEY REFERENCES revisions (number),
  event     TEXT NOT NULL,
  author    TEXT NOT NULL,
  moment    TEXT NOT NULL,
  note      TEXT,
  undone_by BIGINT REFERENCES revisions (number)
);
CREATE INDEX flags_event ON flags (event, key);

-- How many flags count, so that only events with some are asked for them.
ALTER TABLE events ADD COLUMN flags INTEGER NOT NULL DEFAULT 0;

-- Events that a reviewer put off; seen is the newest revision at that time.
CREATE TABLE skips (
  key      BIGINT PRIMARY KEY,
  reviewer TEXT NOT NULL,
  event    TEXT NOT NULL,
  seen     BIGINT NOT NULL,
  UNIQUE (reviewer, event)
);
