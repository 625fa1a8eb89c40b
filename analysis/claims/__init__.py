"""What an article says: records, loading, checking and tables."""
