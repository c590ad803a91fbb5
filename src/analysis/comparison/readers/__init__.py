"""What one claim says of a matter: read once and kept, without a look at another claim."""
