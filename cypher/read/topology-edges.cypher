// The relationships that $filter lets through, by id and a thousand to a row, with how many sources each rests on; the caller looks to their ends.
MATCH (from:Entity)-[r]->(to:Entity)
WHERE $filter IS NULL OR (
  ($filter.kinds IS NULL OR (from.kind IN $filter.kinds AND to.kind IN $filter.kinds))
  AND ($filter.types IS NULL OR type(r) IN $filter.types)
  AND ($filter.basis IS NULL OR r.basis = $filter.basis)
  AND ($filter.confidences IS NULL OR r.confidence IN $filter.confidences)
  AND ((r.firstDay IS NULL AND NOT $filter.datedOnly) OR (r.firstDay <= $filter.to AND r.lastDay >= $filter.from))
  AND ($filter.sources IS NULL OR any(source IN $filter.sources WHERE source IN r.sourceIds))
)
WITH from, r, to ORDER BY r.id
WITH collect([r.id, toLower(type(r)), from.id, to.id, r.sourceCount]) AS edges
UNWIND range(0, size(edges) - 1, 1000) AS first
RETURN edges[first..first + 1000] AS edges
