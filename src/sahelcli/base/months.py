"""The names of the months in both languages, said once for all that reads them: what people type, what articles write, what the record says."""

from __future__ import annotations

from typing import Final

MONTHS: Final = {
    "en": ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"),
    "fr": ("janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"),
}
