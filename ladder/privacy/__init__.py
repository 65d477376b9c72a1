"""What a room or a stranger may see: initials for names, no score of one person, no small group and
nothing that gives one back."""
