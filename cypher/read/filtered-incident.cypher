// For each of $queries a page of the relationships at its entity, as in incident, of what each query's filter lets through; null is no condition.
UNWIND range(0, size($queries) - 1) AS position
WITH position, $queries[position] AS query
MATCH (e:Entity {id: query.entity})
CALL (query, e) {
  MATCH (e)-[r]-(other:Entity)
  WHERE (query.direction = 'BOTH' OR r.symmetric
      OR (query.direction = 'OUT' AND startNode(r) = e)
      OR (query.direction = 'IN' AND endNode(r) = e))
    AND (query.filter IS NULL OR (
      (query.filter.kinds IS NULL OR other.kind IN query.filter.kinds)
      AND (query.filter.types IS NULL OR type(r) IN query.filter.types)
      AND (query.filter.basis IS NULL OR r.basis = query.filter.basis)
      AND (query.filter.confidences IS NULL OR r.confidence IN query.filter.confidences)
      AND ((r.firstDay IS NULL AND NOT query.filter.datedOnly) OR (r.firstDay <= query.filter.to AND r.lastDay >= query.filter.from))
      AND (query.filter.sources IS NULL OR any(source IN query.filter.sources WHERE source IN r.sourceIds))
    ))
  WITH r, other ORDER BY other.degree DESC, r.id
  WITH collect([other.degree, r.id, r, other]) AS found
  WITH size(found) AS total, [
    entry IN found WHERE query.afterDegree IS NULL OR entry[0] < query.afterDegree
      OR (entry[0] = query.afterDegree AND entry[1] > query.afterId)
  ] AS rest
  RETURN total, [entry IN rest[..query.limit] | [entry[0], entry[2].record, CASE WHEN $ends THEN entry[3].record END]] AS page
}
RETURN position, total, page, CASE WHEN $ends THEN [e.degree, e.record] END AS entity
