-- What people decided about a watched feed, or about the address of an article that could not be had. The newest decision
-- about something counts.
CREATE TABLE interventions (
  subject TEXT NOT NULL CHECK (subject IN ('feed', 'article')),
  url     TEXT NOT NULL,
  moment  TEXT NOT NULL,
  action  TEXT NOT NULL CHECK (action IN ('retry', 'skip')),
  author  TEXT NOT NULL,
  PRIMARY KEY (subject, url, moment)
);
CREATE INDEX feed_items_link ON feed_items (link) WHERE link IS NOT NULL;

-- Where the notices of a saved search are posted to. channel is what deliveries call it; secret signs the posts. given_up
-- counts notices that were tried so often that they are not tried any more.
CREATE TABLE webhooks (
  search    TEXT NOT NULL PRIMARY KEY,
  channel   TEXT NOT NULL UNIQUE,
  url       TEXT NOT NULL,
  secret    TEXT,
  author    TEXT NOT NULL,
  delivered TEXT,
  failed    TEXT,
  error     TEXT,
  given_up  BIGINT NOT NULL DEFAULT 0
);
