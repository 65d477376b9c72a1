"""Which competencies are covered, by how many people."""
