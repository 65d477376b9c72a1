"""A round of ratings: who is asked, who has answered, what could not be observed."""
