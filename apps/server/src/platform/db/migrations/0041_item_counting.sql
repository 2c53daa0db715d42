-- Counting by light, unit, source and month reads a few narrow columns of every item; the row itself is wide (its state), so
-- the counts are taken from an index alone.

create index item__counting on item (tenant_id, phase, due)
  include (source_id, lead_unit, paused, reported_on, outcome);
