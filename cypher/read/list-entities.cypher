// A page of the entities that $filter lets through, by id from $after on, and how many there are in all.
CALL () {
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
  RETURN count(e) AS total
}
CALL (total) {
  MATCH (e:Entity)
  WHERE e.id > $after
    AND ($filter.kinds IS NULL OR e.kind IN $filter.kinds)
    AND ($filter.basis IS NULL OR e.basis = $filter.basis)
    AND ((e.firstDay IS NULL AND NOT $filter.datedOnly) OR (e.firstDay <= $filter.to AND e.lastDay >= $filter.from))
    AND ($filter.sources IS NULL OR any(source IN $filter.sources WHERE source IN e.sourceIds))
    AND (($filter.types IS NULL AND $filter.confidences IS NULL) OR EXISTS {
      MATCH (e)-[r]-(:Entity)
      WHERE ($filter.types IS NULL OR type(r) IN $filter.types)
        AND ($filter.confidences IS NULL OR r.confidence IN $filter.confidences)
    })
  WITH e ORDER BY e.id LIMIT $limit
  RETURN collect([e.degree, e.record]) AS page
}
RETURN total, page
