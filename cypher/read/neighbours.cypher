// Entities one step from $frontier that $filter lets through, with their degrees.
MATCH (e:Entity)-[r]-(other:Entity)
WHERE e.id IN $frontier
  AND ($filter.kinds IS NULL OR other.kind IN $filter.kinds)
  AND ($filter.types IS NULL OR type(r) IN $filter.types)
  AND ($filter.basis IS NULL OR r.basis = $filter.basis)
  AND ($filter.confidences IS NULL OR r.confidence IN $filter.confidences)
  AND ((r.firstDay IS NULL AND NOT $filter.datedOnly) OR (r.firstDay <= $filter.to AND r.lastDay >= $filter.from))
  AND ($filter.sources IS NULL OR any(source IN $filter.sources WHERE source IN r.sourceIds))
RETURN DISTINCT other.id AS id, other.degree AS degree
