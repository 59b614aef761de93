// The entities with these $ids, and their degrees.
MATCH (e:Entity)
WHERE e.id IN $ids
RETURN e.id AS id, e.degree AS degree, e.record AS record
