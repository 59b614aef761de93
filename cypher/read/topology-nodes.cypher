// The entities that $filter lets through, by id, with how many sources each rests on.
MATCH (e:Entity)
WHERE ($filter.kinds IS NULL OR e.kind IN $filter.kinds)
  AND ($filter.basis IS NULL OR e.basis = $filter.basis)
  AND ((e.firstDay IS NULL AND NOT $filter.datedOnly) OR (e.firstDay <= $filter.to AND e.lastDay >= $filter.from))
  AND ($filter.sources IS NULL OR any(source IN $filter.sources WHERE source IN e.sourceIds))
  AND (($filter.types IS NULL AND $filter.confidences IS NULL) OR EXISTS {
    MATCH (e)-[r]-(:Entity)
    WHERE ($filter.types IS NULL OR type(r) IN $filter.types)
      AND ($filter.confidences IS NULL OR r.confidence IN $filter.confidences)
  })
RETURN e.id AS id, e.kind AS kind, e.sourceCount AS sources
ORDER BY id
