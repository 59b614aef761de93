// Writes the vocabulary of relationships.
UNWIND $rows AS row
MERGE (type:RelationshipType {id: row.id})
SET type += row.properties
