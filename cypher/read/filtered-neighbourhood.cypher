// The entities $ids, their neighbours where $depth is 1, cut at $limit, and what joins them, of what $filter lets through.
UNWIND range(0, size($ids) - 1) AS position
MATCH (seed:Entity {id: $ids[position]})
WITH seed ORDER BY position
WITH collect(seed) AS seeds
CALL (seeds) {
  UNWIND seeds AS e
  MATCH (e)-[r]-(other:Entity)
  WHERE $depth > 0 AND NOT other IN seeds
    AND ($filter.kinds IS NULL OR other.kind IN $filter.kinds)
    AND ($filter.types IS NULL OR type(r) IN $filter.types)
    AND ($filter.basis IS NULL OR r.basis = $filter.basis)
    AND ($filter.confidences IS NULL OR r.confidence IN $filter.confidences)
    AND ((r.firstDay IS NULL AND NOT $filter.datedOnly) OR (r.firstDay <= $filter.to AND r.lastDay >= $filter.from))
    AND ($filter.sources IS NULL OR any(source IN $filter.sources WHERE source IN r.sourceIds))
  WITH DISTINCT other
  ORDER BY other.degree DESC, other.id
  RETURN collect(other) AS others
}
WITH seeds, seeds + others AS met
WITH seeds, size(met) AS total, met[..$limit] AS around
CALL (around) {
  UNWIND around AS e
  MATCH (e)-[r]->(other)
  WHERE other IN around
    AND ($filter.types IS NULL OR type(r) IN $filter.types)
    AND ($filter.basis IS NULL OR r.basis = $filter.basis)
    AND ($filter.confidences IS NULL OR r.confidence IN $filter.confidences)
    AND ((r.firstDay IS NULL AND NOT $filter.datedOnly) OR (r.firstDay <= $filter.to AND r.lastDay >= $filter.from))
    AND ($filter.sources IS NULL OR any(source IN $filter.sources WHERE source IN r.sourceIds))
  RETURN collect(r.record) AS links
}
RETURN [seed IN seeds | seed.id] AS known, total, [e IN around | [e.degree, e.record]] AS nodes, links
