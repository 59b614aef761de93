// All sources, by id.
MATCH (source:Source)
RETURN source.record AS record
ORDER BY source.id
