-- A type is asked for more often than anything else, and mostly takes a small part of the events.
CREATE INDEX events_type ON events (type) WHERE until IS NULL;
