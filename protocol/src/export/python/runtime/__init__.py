"""What every emitted Python module holds beside the protocol's own types."""
