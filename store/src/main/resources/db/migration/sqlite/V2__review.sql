-- What reviewers do besides deciding, SQLite. docs/dataset.md explains every table.

-- What people flagged, with a note; key is the revision that did it.
CREATE TABLE flags (
  key       INTEGER PRIMARY KEY REFERENCES revisions (number),
  event     TEXT NOT NULL,
  author    TEXT NOT NULL,
  moment    TEXT NOT NULL,
  note      TEXT,
  undone_by INTEGER REFERENCES revisions (number)
);
CREATE INDEX flags_event ON flags (event, key);

-- How many flags count, so that only events with some are asked for them.
ALTER TABLE events ADD COLUMN flags INTEGER NOT NULL DEFAULT 0;

-- Events that a reviewer put off; seen is the newest revision at that time.
CREATE TABLE skips (
  key      INTEGER PRIMARY KEY,
  reviewer TEXT NOT NULL,
  event    TEXT NOT NULL,
  seen     INTEGER NOT NULL,
  UNIQUE (reviewer, event)
);

-- A round: events that two or more people code without seeing each other's decisions. key is the revision that made it.
CREATE TABLE rounds (
  key       INTEGER PRIMARY KEY REFERENCES revisions (number),
  name      TEXT NOT NULL UNIQUE,
  author    TEXT NOT NULL,
  moment    TEXT NOT NULL,
  filter    TEXT NOT NULL,
  seed      INTEGER NOT NULL,
  closed_on INTEGER REFERENCES revisions (number)
);

CREATE TABLE round_coders (
  round_key INTEGER NOT NULL REFERENCES rounds (key),
  position  INTEGER NOT NULL,
  coder     TEXT NOT NULL,
  PRIMARY KEY (round_key, position)
);

-- event_key: the coding in force when the round was made, which all coders judge.
CREATE TABLE round_events (
  round_key INTEGER NOT NULL REFERENCES rounds (key),
  position  INTEGER NOT NULL,
  event     TEXT NOT NULL,
  event_key INTEGER NOT NULL REFERENCES events (key),
  stratum   TEXT NOT NULL,
  weight    REAL NOT NULL,
  PRIMARY KEY (round_key, position),
  UNIQUE (round_key, event)
);

-- Decisions of coders; none is laid over an event. key is the revision that wrote it.
CREATE TABLE round_decisions (
  key         INTEGER PRIMARY KEY REFERENCES revisions (number),
  round_key   INTEGER NOT NULL REFERENCES rounds (key),
  event       TEXT NOT NULL,
  coder       TEXT NOT NULL,
  moment      TEXT NOT NULL,
  decision    TEXT NOT NULL CHECK (decision IN ('accepted', 'rejected', 'edited', 'unsure')),
  article_key INTEGER NOT NULL REFERENCES articles (key),
  edited      BLOB,
  reason      TEXT,
  undone_by   INTEGER REFERENCES revisions (number)
);
CREATE INDEX round_decisions_event ON round_decisions (round_key, event, key);

-- What was settled: the review by which the outcome of a round came into force.
CREATE TABLE round_settlements (
  review_key INTEGER PRIMARY KEY REFERENCES reviews (key),
  round_key  INTEGER NOT NULL REFERENCES rounds (key),
  event      TEXT NOT NULL
);
CREATE INDEX round_settlements_event ON round_settlements (round_key, event);
