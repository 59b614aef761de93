// The entities with these $ids.
MATCH (e:Entity)
WHERE e.id IN $ids
RETURN e.id AS id, e.record AS record
