from matplotlib.artist import Artist
from matplotlib.path import Path

class Patch(Artist):
    def __init__(self, **kwargs: object) -> None: ...

class PathPatch(Patch):
    def __init__(self, path: Path, **kwargs: object) -> None: ...
