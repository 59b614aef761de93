// Writes entities with the label of their kind, and with Dated where they stand in the timeline.
UNWIND $rows AS row
MERGE (e:Entity {id: row.id})
SET e:$(row.labels), e += row.properties, e.latitude = toFloat(e.latitude), e.longitude = toFloat(e.longitude)
