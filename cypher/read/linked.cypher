// A page of the entities linked to each of $all, one of $any and none of $none, by id from $after on, and how many there are.
MATCH (given:Entity)-[r]-(e:Entity)
WHERE given.id IN $given AND NOT e.id IN $given
  AND ($filter.kinds IS NULL OR e.kind IN $filter.kinds)
  AND ($filter.basis IS NULL OR e.basis = $filter.basis)
  AND ((e.firstDay IS NULL AND NOT $filter.datedOnly) OR (e.firstDay <= $filter.to AND e.lastDay >= $filter.from))
  AND ($filter.sources IS NULL OR any(source IN $filter.sources WHERE source IN e.sourceIds))
  AND ($direction = 'BOTH' OR r.symmetric
    OR ($direction = 'OUT' AND startNode(r) = given)
    OR ($direction = 'IN' AND endNode(r) = given))
  AND ($filter.types IS NULL OR type(r) IN $filter.types)
  AND ($filter.basis IS NULL OR r.basis = $filter.basis)
  AND ($filter.confidences IS NULL OR r.confidence IN $filter.confidences)
  AND ((r.firstDay IS NULL AND NOT $filter.datedOnly) OR (r.firstDay <= $filter.to AND r.lastDay >= $filter.from))
  AND ($filter.sources IS NULL OR any(source IN $filter.sources WHERE source IN r.sourceIds))
WITH e, collect(DISTINCT given.id) AS linked
WHERE all(id IN $all WHERE id IN linked)
  AND ($any IS NULL OR any(id IN $any WHERE id IN linked))
  AND none(id IN $none WHERE id IN linked)
WITH e ORDER BY e.id
WITH collect(e) AS found
RETURN size(found) AS total, [e IN [e IN found WHERE e.id > $after][..$limit] | [e.degree, e.record]] AS page
