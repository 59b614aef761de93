// Writes the keys used in the attributes of relationships.
UNWIND $rows AS row
MERGE (key:AttributeKey {id: row.id})
SET key += row.properties
