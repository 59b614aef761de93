// The entities that $filter lets through, by id and a thousand to a row, with how many sources each rests on.
MATCH (e:Entity)
WHERE $filter IS NULL OR (
  ($filter.kinds IS NULL OR e.kind IN $filter.kinds)
  AND ($filter.basis IS NULL OR e.basis = $filter.basis)
  AND ((e.firstDay IS NULL AND NOT $filter.datedOnly) OR (e.firstDay <= $filter.to AND e.lastDay >= $filter.from))
  AND ($filter.sources IS NULL OR any(source IN $filter.sources WHERE source IN e.sourceIds))
  AND (($filter.types IS NULL AND $filter.confidences IS NULL) OR EXISTS {
    MATCH (e)-[r]-(:Entity)
    WHERE ($filter.types IS NULL OR type(r) IN $filter.types)
      AND ($filter.confidences IS NULL OR r.confidence IN $filter.confidences)
  })
)
WITH e ORDER BY e.id
WITH collect([e.id, e.kind, e.sourceCount]) AS nodes
UNWIND range(0, size(nodes) - 1, 1000) AS first
RETURN nodes[first..first + 1000] AS nodes
