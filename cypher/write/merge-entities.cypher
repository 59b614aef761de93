// Writes entities with the label of their kind.
UNWIND $rows AS row
MERGE (e:Entity {id: row.id})
SET e:$(row.label), e += row.properties, e.latitude = toFloat(e.latitude), e.longitude = toFloat(e.longitude)
