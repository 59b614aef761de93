// A page of the entities linked to none of $none, by id from $after on, and how many there are.
CALL () {
  MATCH (e:Entity)
  WHERE NOT e.id IN $none
    AND ($filter.kinds IS NULL OR e.kind IN $filter.kinds)
    AND ($filter.basis IS NULL OR e.basis = $filter.basis)
    AND ((e.firstDay IS NULL AND NOT $filter.datedOnly) OR (e.firstDay <= $filter.to AND e.lastDay >= $filter.from))
    AND ($filter.sources IS NULL OR any(source IN $filter.sources WHERE source IN e.sourceIds))
    AND NOT EXISTS {
      MATCH (given:Entity)-[r]-(e)
      WHERE given.id IN $none
        AND ($direction = 'BOTH' OR r.symmetric
          OR ($direction = 'OUT' AND startNode(r) = given)
          OR ($direction = 'IN' AND endNode(r) = given))
        AND ($filter.types IS NULL OR type(r) IN $filter.types)
        AND ($filter.basis IS NULL OR r.basis = $filter.basis)
        AND ($filter.confidences IS NULL OR r.confidence IN $filter.confidences)
        AND ((r.firstDay IS NULL AND NOT $filter.datedOnly) OR (r.firstDay <= $filter.to AND r.lastDay >= $filter.from))
        AND ($filter.sources IS NULL OR any(source IN $filter.sources WHERE source IN r.sourceIds))
    }
  WITH e ORDER BY e.id
  WITH collect(e) AS found
  RETURN size(found) AS total, [e IN [e IN found WHERE e.id > $after][..$limit] | [e.degree, e.record]] AS page
}
RETURN total, page
