// The relationships among $ids that $filter lets through, by id.
UNWIND $ids AS id
MATCH (e:Entity {id: id})-[r]->(other:Entity)
WHERE other.id IN $ids
  AND ($filter.types IS NULL OR type(r) IN $filter.types)
  AND ($filter.basis IS NULL OR r.basis = $filter.basis)
  AND ($filter.confidences IS NULL OR r.confidence IN $filter.confidences)
  AND ((r.firstDay IS NULL AND NOT $filter.datedOnly) OR (r.firstDay <= $filter.to AND r.lastDay >= $filter.from))
  AND ($filter.sources IS NULL OR any(source IN $filter.sources WHERE source IN r.sourceIds))
RETURN r.record AS record
ORDER BY r.id
