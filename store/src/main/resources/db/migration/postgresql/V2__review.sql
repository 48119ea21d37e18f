-- What reviewers do besides deciding, PostgreSQL. docs/dataset.md explains every table.

-- Events that a reviewer put off; seen is the newest revision at that time.
CREATE TABLE skips (
  key      BIGINT PRIMARY KEY,
  reviewer TEXT NOT NULL,
  event    TEXT NOT NULL,
  seen     BIGINT NOT NULL,
  UNIQUE (reviewer, event)
);
