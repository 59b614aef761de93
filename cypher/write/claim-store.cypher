// Takes the graph for one writer until the transaction ends, and says what it holds.
MERGE (graph:Relata {id: 'graph'})
  ON CREATE SET graph.version = 0
SET graph.claimedBy = $change
RETURN graph.version AS version, graph.change AS change, EXISTS { MATCH (:Entity) } AS filled
