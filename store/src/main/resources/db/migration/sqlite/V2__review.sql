-- What reviewers do besides deciding, SQLite. docs/dataset.md explains every table.

-- Events that a reviewer put off; seen is the newest revision at that time.
CREATE TABLE skips (
  key      INTEGER PRIMARY KEY,
  reviewer TEXT NOT NULL,
  event    TEXT NOT NULL,
  seen     INTEGER NOT NULL,
  UNIQUE (reviewer, event)
);
