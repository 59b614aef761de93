// The entities $ids, their neighbours where $depth is 1, cut at $limit, and what joins them.
UNWIND range(0, size($ids) - 1) AS position
MATCH (seed:Entity {id: $ids[position]})
WITH seed ORDER BY position
WITH collect(seed) AS seeds
CALL (seeds) {
  UNWIND seeds AS e
  MATCH (e)-[r]-(other:Entity)
  WHERE $depth > 0 AND NOT other IN seeds
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
  RETURN collect(r.record) AS links
}
RETURN [seed IN seeds | seed.id] AS known, total, [e IN around | [e.degree, e.record]] AS nodes, links
