"""The dated, cited record of West Africa's shifting alliances, at the command line and, by `open_record`, in Python."""

TYPE_CHECKING = False  # as type checkers read it; `typing` itself is not needed for a version

if TYPE_CHECKING:
    from sahelcli.api import open_record

__version__ = "0.1.0"
__all__ = ["__version__", "open_record"]

if not TYPE_CHECKING:

    def __getattr__(name):  # noqa: ANN001, ANN202  # unseen by type checkers, which know the import above
        """Load the Python API when it is asked for: a command needs the version alone."""
        if name == "open_record":
            from sahelcli.api import open_record

            return open_record
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
