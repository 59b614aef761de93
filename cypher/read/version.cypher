// The graph's data version: 0 until something was written.
OPTIONAL MATCH (graph:Relata {id: 'graph'})
RETURN coalesce(graph.version, 0) AS version
