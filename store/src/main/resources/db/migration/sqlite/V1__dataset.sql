-- The dataset, SQLite. docs/dataset.md explains every table; the PostgreSQL script beside this one has the same tables
-- and columns, so that one query serves both wherever full text and boxes are not asked for.
--
-- Days are days since 1970-01-01. Rows with since and until are codings: in force from one revision to another (until is
-- null while it is in force). Lines are the contract's JSON, deflated (docs/dataset.md says with which dictionary).

CREATE TABLE dataset (
  name  TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) WITHOUT ROWID;

-- What changed the dataset. A run that was cut off has no finished moment and is gone on with under its number.
CREATE TABLE revisions (
  number   INTEGER PRIMARY KEY,
  kind     TEXT NOT NULL CHECK (kind IN ('ingest', 'recode', 'link', 'review', 'undo', 'delete')),
  author   TEXT NOT NULL,
  command  TEXT NOT NULL,
  -- versions of the manifest, null where nothing was coded
  code      TEXT,
  models    TEXT,
  rules     TEXT,
  gazetteer TEXT,
  codebook  TEXT,
  reason   TEXT,
  begun    TEXT NOT NULL,
  finished TEXT,
  batches  INTEGER NOT NULL DEFAULT 0
);

-- Publishers.
CREATE TABLE sources (
  key   INTEGER PRIMARY KEY,
  name  TEXT NOT NULL,
  words TEXT NOT NULL
);
CREATE INDEX sources_name ON sources (name);

-- Whoever acts or is acted upon, once for each way of naming and resolving them. *_words are folded.
CREATE TABLE entities (
  key        INTEGER PRIMARY KEY,
  text       TEXT NOT NULL,
  name       TEXT,
  entity     TEXT,
  country    TEXT,
  sector     TEXT,
  text_words TEXT NOT NULL,
  name_words TEXT
);
CREATE INDEX entities_text ON entities (text);
CREATE INDEX entities_entity ON entities (entity) WHERE entity IS NOT NULL;
CREATE INDEX entities_country ON entities (country) WHERE country IS NOT NULL;

-- Those on whose word an act is told, as written.
CREATE TABLE speakers (
  key   INTEGER PRIMARY KEY,
  text  TEXT NOT NULL,
  words TEXT NOT NULL
);
CREATE INDEX speakers_text ON speakers (text);

-- Where acts took place. label: the name where the place is resolved (name_known 1), else the words of the article.
CREATE TABLE places (
  key        INTEGER PRIMARY KEY,
  label      TEXT NOT NULL,
  name_known INTEGER NOT NULL,
  country    TEXT,
  admin1     TEXT,
  lat        REAL,
  lon        REAL,
  "precision" TEXT,
  geoname    TEXT,
  words      TEXT NOT NULL,
  admin1_words TEXT
);
CREATE INDEX places_label ON places (label);
-- Of the places with a point; 32-bit bounds contain it, so that places.lat and places.lon decide.
CREATE VIRTUAL TABLE place_boxes USING rtree (key, min_lon, max_lon, min_lat, max_lat);

CREATE TABLE articles (
  key           INTEGER PRIMARY KEY,
  id            TEXT NOT NULL,
  digest        BLOB NOT NULL,
  text_digest   BLOB NOT NULL,
  url           TEXT,
  source_key    INTEGER REFERENCES sources (key),
  title         TEXT,
  byline        TEXT,
  published_day INTEGER,
  -- published_day, or 2147483647 where the article has no date: those come last.
  sort_day      INTEGER NOT NULL,
  language      TEXT NOT NULL,
  since         INTEGER NOT NULL REFERENCES revisions (number),
  until         INTEGER REFERENCES revisions (number)
);
CREATE UNIQUE INDEX articles_id ON articles (id) WHERE until IS NULL;
CREATE UNIQUE INDEX articles_order ON articles (sort_day, id) WHERE until IS NULL;
CREATE INDEX articles_ended ON articles (id, since) WHERE until IS NOT NULL;

-- Erased with the article.
CREATE TABLE article_texts (
  article_key INTEGER PRIMARY KEY REFERENCES articles (key),
  text        BLOB NOT NULL
);

-- What was read in an article: its line without its text.
CREATE TABLE article_codings (
  key         INTEGER PRIMARY KEY,
  article_key INTEGER NOT NULL REFERENCES articles (key),
  version     TEXT NOT NULL,
  coded       INTEGER NOT NULL,
  since       INTEGER NOT NULL REFERENCES revisions (number),
  until       INTEGER REFERENCES revisions (number),
  line        BLOB
);
CREATE INDEX article_codings_article ON article_codings (article_key);

-- Offsets are code points of the text.
CREATE TABLE paragraphs (
  article_key INTEGER NOT NULL REFERENCES articles (key),
  position    INTEGER NOT NULL,
  start_point INTEGER NOT NULL,
  end_point   INTEGER NOT NULL,
  origin      TEXT NOT NULL,
  PRIMARY KEY (article_key, position)
) WITHOUT ROWID;

-- The sentences in which events stand. number counts from 0 in the article.
CREATE TABLE sentences (
  key         INTEGER PRIMARY KEY,
  article_key INTEGER NOT NULL REFERENCES articles (key),
  number      INTEGER NOT NULL,
  start_point INTEGER NOT NULL,
  end_point   INTEGER NOT NULL,
  UNIQUE (article_key, number)
);

-- Full text: rowid is sentences.key and articles.key; folded words and lemmas, separated by single spaces.
CREATE VIRTUAL TABLE sentence_words USING fts5 (
  words, lemmas, content = '', contentless_delete = 1, tokenize = 'ascii');
CREATE VIRTUAL TABLE article_words USING fts5 (
  words, lemmas, content = '', contentless_delete = 1, tokenize = 'ascii');

CREATE TABLE incidents (
  key        INTEGER PRIMARY KEY,
  id         TEXT NOT NULL,
  type       TEXT NOT NULL,
  status     TEXT NOT NULL,
  denied     INTEGER NOT NULL,
  start_day  INTEGER,
  end_day    INTEGER,
  first_day  INTEGER,
  last_day   INTEGER,
  publishers INTEGER NOT NULL,
  story      TEXT,
  mentions   INTEGER NOT NULL,
  since      INTEGER NOT NULL REFERENCES revisions (number),
  until      INTEGER REFERENCES revisions (number),
  line       BLOB
);
CREATE UNIQUE INDEX incidents_id ON incidents (id) WHERE until IS NULL;
CREATE INDEX incidents_story ON incidents (story) WHERE until IS NULL AND story IS NOT NULL;
CREATE INDEX incidents_ended ON incidents (id, since) WHERE until IS NOT NULL;

CREATE TABLE events (
  key            INTEGER PRIMARY KEY,
  id             TEXT NOT NULL,
  article_key    INTEGER NOT NULL REFERENCES articles (key),
  -- place among the events of the article, from 0
  position       INTEGER NOT NULL,
  type           TEXT NOT NULL,
  mode           TEXT,
  status         TEXT NOT NULL,
  cameo          TEXT,
  quad           INTEGER NOT NULL,
  score          REAL NOT NULL,
  confidence     REAL,
  -- null where the event has no time at all
  when_source    TEXT,
  when_precision TEXT,
  start_day      INTEGER,
  end_day        INTEGER,
  place_key      INTEGER REFERENCES places (key),
  sentence_key   INTEGER NOT NULL REFERENCES sentences (key),
  origin         TEXT NOT NULL,
  rule           TEXT NOT NULL,
  basis          TEXT NOT NULL,
  -- those of the article
  published_day  INTEGER,
  language       TEXT NOT NULL,
  source_key     INTEGER REFERENCES sources (key),
  review         TEXT NOT NULL DEFAULT 'open'
                 CHECK (review IN ('open', 'accepted', 'rejected', 'edited', 'unsure')),
  incident_key   INTEGER REFERENCES incidents (key),
  -- revision in which it came to its incident or left it
  linked         INTEGER,
  since          INTEGER NOT NULL REFERENCES revisions (number),
  until          INTEGER REFERENCES revisions (number)
);
CREATE UNIQUE INDEX events_id ON events (id) WHERE until IS NULL;
CREATE INDEX events_article ON events (article_key, position);
CREATE INDEX events_sentence ON events (sentence_key) WHERE until IS NULL;
CREATE INDEX events_days ON events (start_day, end_day) WHERE until IS NULL AND start_day IS NOT NULL;
CREATE INDEX events_published ON events (published_day) WHERE until IS NULL;
CREATE INDEX events_place ON events (place_key) WHERE until IS NULL AND place_key IS NOT NULL;
CREATE INDEX events_incident ON events (incident_key) WHERE until IS NULL AND incident_key IS NOT NULL;
CREATE INDEX events_ended ON events (id, since) WHERE until IS NOT NULL;

-- line: the event in force, its incident null; coded: what was coded, where a review has edited it.
CREATE TABLE event_lines (
  event_key INTEGER PRIMARY KEY REFERENCES events (key),
  line      BLOB NOT NULL,
  coded     BLOB
);

CREATE TABLE members (
  event_key  INTEGER NOT NULL REFERENCES events (key),
  side       TEXT NOT NULL CHECK (side IN ('actor', 'recipient')),
  position   INTEGER NOT NULL,
  entity_key INTEGER NOT NULL REFERENCES entities (key),
  PRIMARY KEY (event_key, side, position)
) WITHOUT ROWID;
CREATE INDEX members_entity ON members (entity_key, side);

CREATE TABLE contexts (
  event_key INTEGER NOT NULL REFERENCES events (key),
  context   TEXT NOT NULL,
  PRIMARY KEY (event_key, context)
) WITHOUT ROWID;

-- The innermost speaker has position 0.
CREATE TABLE attributions (
  event_key   INTEGER NOT NULL REFERENCES events (key),
  position    INTEGER NOT NULL,
  speaker_key INTEGER NOT NULL REFERENCES speakers (key),
  kind        TEXT NOT NULL,
  PRIMARY KEY (event_key, position)
) WITHOUT ROWID;
CREATE INDEX attributions_speaker ON attributions (speaker_key);

CREATE TABLE quantities (
  event_key   INTEGER NOT NULL REFERENCES events (key),
  position    INTEGER NOT NULL,
  kind        TEXT NOT NULL,
  least       REAL,
  most        REAL,
  approximate INTEGER NOT NULL,
  unit        TEXT NOT NULL,
  counted     TEXT,
  PRIMARY KEY (event_key, position)
) WITHOUT ROWID;

-- The events of an incident as its line lists them.
CREATE TABLE mentions (
  incident_key INTEGER NOT NULL REFERENCES incidents (key),
  position     INTEGER NOT NULL,
  event        TEXT NOT NULL,
  article      TEXT NOT NULL,
  relation     TEXT NOT NULL,
  PRIMARY KEY (incident_key, position)
) WITHOUT ROWID;

CREATE TABLE stories (
  key        INTEGER PRIMARY KEY,
  id         TEXT NOT NULL,
  title      TEXT,
  first_day  INTEGER,
  last_day   INTEGER,
  publishers INTEGER NOT NULL,
  since      INTEGER NOT NULL REFERENCES revisions (number),
  until      INTEGER REFERENCES revisions (number),
  line       BLOB
);
CREATE UNIQUE INDEX stories_id ON stories (id) WHERE until IS NULL;

CREATE TABLE story_articles (
  story_key INTEGER NOT NULL REFERENCES stories (key),
  position  INTEGER NOT NULL,
  article   TEXT NOT NULL,
  PRIMARY KEY (story_key, position)
) WITHOUT ROWID;

CREATE TABLE copies (
  key   INTEGER PRIMARY KEY,
  id    TEXT NOT NULL,
  wire  TEXT,
  since INTEGER NOT NULL REFERENCES revisions (number),
  until INTEGER REFERENCES revisions (number),
  line  BLOB
);
CREATE UNIQUE INDEX copies_id ON copies (id) WHERE until IS NULL;

CREATE TABLE copy_articles (
  copy_key INTEGER NOT NULL REFERENCES copies (key),
  position INTEGER NOT NULL,
  article  TEXT NOT NULL,
  PRIMARY KEY (copy_key, position)
) WITHOUT ROWID;

-- Commitments as they stand in articles.
CREATE TABLE commitments (
  key         INTEGER PRIMARY KEY,
  id          TEXT NOT NULL,
  article_key INTEGER NOT NULL REFERENCES articles (key),
  position    INTEGER NOT NULL,
  made_day    INTEGER,
  polarity    TEXT NOT NULL,
  act         TEXT,
  event       TEXT,
  since       INTEGER NOT NULL REFERENCES revisions (number),
  until       INTEGER REFERENCES revisions (number),
  line        BLOB
);
CREATE UNIQUE INDEX commitments_id ON commitments (id) WHERE until IS NULL;
CREATE INDEX commitments_article ON commitments (article_key, position);

-- The register: what was said again is one, with what became of it.
CREATE TABLE registered (
  key       INTEGER PRIMARY KEY,
  id        TEXT NOT NULL,
  -- the commitment as it was first stated
  made      TEXT NOT NULL,
  polarity  TEXT NOT NULL,
  state     TEXT NOT NULL,
  first_day INTEGER,
  last_day  INTEGER,
  digest    BLOB NOT NULL,
  since     INTEGER NOT NULL REFERENCES revisions (number),
  until     INTEGER REFERENCES revisions (number)
);
CREATE UNIQUE INDEX registered_id ON registered (id) WHERE until IS NULL;

CREATE TABLE statements (
  registered_key INTEGER NOT NULL REFERENCES registered (key),
  position       INTEGER NOT NULL,
  commitment     TEXT NOT NULL,
  day            INTEGER,
  PRIMARY KEY (registered_key, position)
) WITHOUT ROWID;

CREATE TABLE changes (
  registered_key INTEGER NOT NULL REFERENCES registered (key),
  position       INTEGER NOT NULL,
  state          TEXT NOT NULL,
  day            INTEGER NOT NULL,
  cause          TEXT,
  why            TEXT NOT NULL,
  sure           REAL NOT NULL,
  PRIMARY KEY (registered_key, position)
) WITHOUT ROWID;

-- said_*: the sentence of the commitment that is shown beside that of the event; offsets are code points.
CREATE TABLE alerts (
  key        INTEGER PRIMARY KEY,
  id         TEXT NOT NULL,
  kind       TEXT NOT NULL,
  registered TEXT NOT NULL,
  said_article TEXT NOT NULL,
  said_number INTEGER NOT NULL,
  said_start INTEGER NOT NULL,
  said_end   INTEGER NOT NULL,
  event      TEXT NOT NULL,
  day        INTEGER NOT NULL,
  sure       REAL NOT NULL,
  needed     INTEGER NOT NULL,
  seen       INTEGER NOT NULL,
  digest     BLOB NOT NULL,
  since      INTEGER NOT NULL REFERENCES revisions (number),
  until      INTEGER REFERENCES revisions (number)
);
CREATE UNIQUE INDEX alerts_id ON alerts (id) WHERE until IS NULL;

CREATE TABLE alert_parts (
  alert_key INTEGER NOT NULL REFERENCES alerts (key),
  position  INTEGER NOT NULL,
  name      TEXT NOT NULL,
  value     REAL NOT NULL,
  PRIMARY KEY (alert_key, position)
) WITHOUT ROWID;

-- What people decided about events. decided_on: revision of the coding that they saw.
CREATE TABLE reviews (
  key        INTEGER PRIMARY KEY,
  event      TEXT NOT NULL,
  revision   INTEGER NOT NULL REFERENCES revisions (number),
  decided_on INTEGER NOT NULL,
  reviewer   TEXT NOT NULL,
  moment     TEXT NOT NULL,
  decision   TEXT NOT NULL CHECK (decision IN ('accepted', 'rejected', 'edited', 'unsure')),
  article_key INTEGER NOT NULL REFERENCES articles (key),
  edited     BLOB,
  reason     TEXT,
  undone_by  INTEGER REFERENCES revisions (number)
);
CREATE INDEX reviews_event ON reviews (event, key);

CREATE TABLE dead_letters (
  key      INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL REFERENCES revisions (number),
  input    TEXT NOT NULL,
  position INTEGER,
  rule     TEXT NOT NULL,
  reason   TEXT NOT NULL,
  excerpt  TEXT NOT NULL
);
CREATE INDEX dead_letters_input ON dead_letters (input, position);

CREATE TABLE tombstones (
  article  TEXT NOT NULL PRIMARY KEY,
  revision INTEGER NOT NULL REFERENCES revisions (number),
  author   TEXT NOT NULL,
  moment   TEXT NOT NULL,
  reason   TEXT NOT NULL,
  events   INTEGER NOT NULL
) WITHOUT ROWID;

-- How far each input was read: position counts its records.
CREATE TABLE inputs (
  name     TEXT NOT NULL PRIMARY KEY,
  digest   TEXT,
  bytes    INTEGER,
  position INTEGER NOT NULL,
  state    TEXT NOT NULL CHECK (state IN ('open', 'done', 'failed')),
  revision INTEGER NOT NULL REFERENCES revisions (number)
) WITHOUT ROWID;

CREATE TABLE saved_searches (
  name   TEXT NOT NULL PRIMARY KEY,
  filter TEXT NOT NULL,
  author TEXT NOT NULL,
  moment TEXT NOT NULL,
  -- the revision up to which its events were announced
  seen   INTEGER NOT NULL
) WITHOUT ROWID;

-- Feeds that are watched. fetched is when it was last asked for, succeeded when that last went well.
CREATE TABLE feeds (
  url       TEXT NOT NULL PRIMARY KEY,
  publisher TEXT,
  etag      TEXT,
  modified  TEXT,
  fetched   TEXT,
  succeeded TEXT,
  state     TEXT NOT NULL CHECK (state IN ('new', 'read', 'unchanged', 'failed')),
  error     TEXT,
  failures  INTEGER NOT NULL,
  items     INTEGER NOT NULL,
  articles  INTEGER NOT NULL,
  due       TEXT
) WITHOUT ROWID;

-- Entries of feeds that only lead to their article. item and print are digests: of what stays the same when an entry is
-- edited, and of what an edit changes. link and title are erased with the article.
CREATE TABLE feed_items (
  feed    TEXT NOT NULL,
  item    TEXT NOT NULL,
  print   TEXT NOT NULL,
  link    TEXT,
  title   TEXT,
  day     INTEGER,
  article TEXT,
  state   TEXT NOT NULL CHECK (state IN ('waiting', 'read', 'refused')),
  tries   INTEGER NOT NULL,
  due     TEXT,
  PRIMARY KEY (feed, item)
) WITHOUT ROWID;
CREATE INDEX feed_items_waiting ON feed_items (feed, due) WHERE state = 'waiting';
CREATE INDEX feed_items_article ON feed_items (article) WHERE article IS NOT NULL;

-- What was announced: an alert of the register, or an event that a saved search takes, once for each search. line is
-- erased with any of the articles.
CREATE TABLE notices (
  key          INTEGER PRIMARY KEY,
  id           TEXT NOT NULL UNIQUE,
  kind         TEXT NOT NULL CHECK (kind IN ('alert', 'search')),
  search       TEXT,
  subject      TEXT NOT NULL,
  article      TEXT NOT NULL,
  said_article TEXT,
  moment       TEXT NOT NULL,
  line         TEXT
);

-- Notices that a channel has not yet got.
CREATE TABLE deliveries (
  channel    TEXT NOT NULL,
  notice_key INTEGER NOT NULL REFERENCES notices (key),
  tries      INTEGER NOT NULL,
  due        TEXT,
  error      TEXT,
  PRIMARY KEY (channel, notice_key)
) WITHOUT ROWID;

INSERT INTO dataset (name, value) VALUES ('format', 'saksi-dataset');
