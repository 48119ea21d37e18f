-- What people decided about incidents, PostgreSQL. docs/dataset.md explains every table.

-- Merges and splits by hand, and what took them back. A row is never changed; kept and other are null where one was taken back.
CREATE TABLE incident_decisions (
  revision BIGINT PRIMARY KEY REFERENCES revisions (number),
  kind     TEXT NOT NULL CHECK (kind IN ('merge', 'split', 'undo')),
  kept     TEXT,
  other    TEXT,
  undoes   BIGINT UNIQUE REFERENCES incident_decisions (revision),
  author   TEXT NOT NULL,
  moment   TEXT NOT NULL,
  reason   TEXT,
  CHECK ((kind = 'undo') = (undoes IS NOT NULL)),
  CHECK ((kind = 'undo') = (kept IS NULL)),
  CHECK ((kind = 'undo') = (other IS NULL))
);

-- The events that a merge or split is about.
CREATE TABLE incident_decision_events (
  revision BIGINT NOT NULL REFERENCES incident_decisions (revision),
  side     TEXT NOT NULL CHECK (side IN ('stayed', 'moved')),
  event    TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (revision, side, event)
);

-- Incidents as the linking has them, where people decided otherwise.
CREATE TABLE linked_incidents (
  id   TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  line BYTEA NOT NULL
);

-- A decision asks for the stories of a few articles.
CREATE INDEX story_articles_article ON story_articles (article);
