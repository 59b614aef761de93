// Goes through dated facts in the order of the timeline.
CREATE RANGE INDEX timeline_order IF NOT EXISTS
FOR (n:Dated) ON (n.standsAt, n.vagueness, n.id)
