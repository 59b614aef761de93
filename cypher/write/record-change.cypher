// Writes down who changed the graph and why, and raises the data version.
MATCH (graph:Relata {id: 'graph'})
SET graph.version = graph.version + 1, graph.change = $change
MERGE (change:Change {id: $change})
SET change.author = $author, change.reason = $reason, change.at = datetime(), change.version = graph.version
RETURN graph.version AS version
