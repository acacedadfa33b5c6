"""The dated, cited record of West Africa's shifting alliances, at the command line."""

__version__ = "0.1.0"
