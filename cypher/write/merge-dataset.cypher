// Writes what the dataset calls itself.
MERGE (dataset:Dataset {id: $id})
SET dataset += $properties
