// The $limit best connected entities.
MATCH (e:Entity)
WHERE e.degree IS NOT NULL
RETURN e.id AS id
ORDER BY e.degree DESC, e.id
LIMIT $limit
