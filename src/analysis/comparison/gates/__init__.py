"""What is asked of two claims before the words on which they differ count."""
