// A page of the relationships that $filter lets through, by id from $after on, and how many there are in all.
CALL () {
  MATCH (from:Entity)-[r]->(to:Entity)
  WHERE ($filter.kinds IS NULL OR (from.kind IN $filter.kinds AND to.kind IN $filter.kinds))
    AND ($filter.types IS NULL OR type(r) IN $filter.types)
    AND ($filter.basis IS NULL OR r.basis = $filter.basis)
    AND ($filter.confidences IS NULL OR r.confidence IN $filter.confidences)
    AND ((r.firstDay IS NULL AND NOT $filter.datedOnly) OR (r.firstDay <= $filter.to AND r.lastDay >= $filter.from))
    AND ($filter.sources IS NULL OR any(source IN $filter.sources WHERE source IN r.sourceIds))
  RETURN count(r) AS total
}
CALL (total) {
  MATCH (from:Entity)-[r]->(to:Entity)
  WHERE r.id > $after
    AND ($filter.kinds IS NULL OR (from.kind IN $filter.kinds AND to.kind IN $filter.kinds))
    AND ($filter.types IS NULL OR type(r) IN $filter.types)
    AND ($filter.basis IS NULL OR r.basis = $filter.basis)
    AND ($filter.confidences IS NULL OR r.confidence IN $filter.confidences)
    AND ((r.firstDay IS NULL AND NOT $filter.datedOnly) OR (r.firstDay <= $filter.to AND r.lastDay >= $filter.from))
    AND ($filter.sources IS NULL OR any(source IN $filter.sources WHERE source IN r.sourceIds))
  WITH r ORDER BY r.id LIMIT $limit
  RETURN collect([r.id, r.record]) AS page
}
RETURN total, page
