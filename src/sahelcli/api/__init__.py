"""The Python API: `open_record`, the errors it raises and the types of its answers (row classes are in `sahelcli.api.rows`)."""

from sahelcli.api.arguments_and_answers import Names, Rows, When
from sahelcli.api.record import Record, open_record
from sahelcli.api.row_parts import Citation, Claim, Row, Text
from sahelcli.base.edtf import Edtf, parse_edtf
from sahelcli.base.errors import InvalidData, SahelError, UnknownName, UsageError
from sahelcli.questions.request import Asked

__all__ = [
    "Asked",
    "Citation",
    "Claim",
    "Edtf",
    "InvalidData",
    "Names",
    "Record",
    "Row",
    "Rows",
    "SahelError",
    "Text",
    "UnknownName",
    "UsageError",
    "When",
    "open_record",
    "parse_edtf",
]
