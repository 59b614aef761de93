// The relationships that $filter lets through, by id, with how many sources each rests on; the caller looks to their ends.
MATCH (from:Entity)-[r]->(to:Entity)
WHERE ($filter.kinds IS NULL OR (from.kind IN $filter.kinds AND to.kind IN $filter.kinds))
  AND ($filter.types IS NULL OR type(r) IN $filter.types)
  AND ($filter.basis IS NULL OR r.basis = $filter.basis)
  AND ($filter.confidences IS NULL OR r.confidence IN $filter.confidences)
  AND ((r.firstDay IS NULL AND NOT $filter.datedOnly) OR (r.firstDay <= $filter.to AND r.lastDay >= $filter.from))
  AND ($filter.sources IS NULL OR any(source IN $filter.sources WHERE source IN r.sourceIds))
RETURN r.id AS id, toLower(type(r)) AS type, from.id AS source, to.id AS target, r.sourceCount AS sources
ORDER BY id
