// The figures with these $ids.
MATCH (figure:Figure)
WHERE figure.id IN $ids
RETURN figure.id AS id, figure.record AS record
