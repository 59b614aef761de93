// Finds the parts of a flow.
CREATE RANGE INDEX flow_parent IF NOT EXISTS
FOR (n:FundingFlow) ON (n.parent)
