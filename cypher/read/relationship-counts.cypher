// How many relationships each of $ids has, by type, direction and kind of the other end.
MATCH (e:Entity)-[r]-(other:Entity)
WHERE e.id IN $ids
WITH e.id AS id, toLower(type(r)) AS type, other.kind AS kind,
  CASE
    WHEN r.symmetric OR e = other THEN 'BOTH'
    WHEN startNode(r) = e THEN 'OUT'
    ELSE 'IN'
  END AS direction
RETURN id, type, direction, kind, count(*) AS number
