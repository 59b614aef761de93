// All figures, by id.
MATCH (figure:Figure)
RETURN figure.record AS record
ORDER BY figure.id
