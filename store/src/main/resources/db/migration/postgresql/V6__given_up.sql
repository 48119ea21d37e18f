-- When a notice was first posted in vain; null before. A webhook of a search does not get what was so for too long.
ALTER TABLE deliveries ADD COLUMN failing TEXT;
