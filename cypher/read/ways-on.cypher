// What leads on from each of $frontier: other end and its degree, relationship, confidence, basis. $ends may have any kind.
MATCH (e:Entity)-[r]-(other:Entity)
WHERE e.id IN $frontier AND e <> other
  AND NOT other.id IN $avoid
  AND ($filter.kinds IS NULL OR other.kind IN $filter.kinds OR other.id IN $ends)
  AND ($filter.types IS NULL OR type(r) IN $filter.types)
  AND ($filter.basis IS NULL OR r.basis = $filter.basis)
  AND ($filter.confidences IS NULL OR r.confidence IN $filter.confidences)
  AND ((r.firstDay IS NULL AND NOT $filter.datedOnly) OR (r.firstDay <= $filter.to AND r.lastDay >= $filter.from))
  AND ($filter.sources IS NULL OR any(source IN $filter.sources WHERE source IN r.sourceIds))
RETURN e.id AS id, collect([other.id, other.degree, r.id, r.confidence, r.basis]) AS ways
