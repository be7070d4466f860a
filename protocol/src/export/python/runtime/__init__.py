"""The runtime that generated modules contain beside the protocol's own types."""
