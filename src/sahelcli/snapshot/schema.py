"""The tables of a snapshot. Apart from what fills them, so that asking one loads nothing else."""

from __future__ import annotations

from typing import Final

TABLES: Final = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
CREATE TABLE happening (n INTEGER PRIMARY KEY, id TEXT, type TEXT, status TEXT, place TEXT, earliest INT, latest INT, sure_from INT,
    sure_to INT, sure INT, put_off INT, known INT, weight INT, row TEXT);
CREATE TABLE wording (n INTEGER PRIMARY KEY, title TEXT, names TEXT, body TEXT);
CREATE TABLE mention (actor TEXT, happening INT, PRIMARY KEY (actor, happening)) WITHOUT ROWID;
CREATE TABLE about (topic TEXT, happening INT, PRIMARY KEY (topic, happening)) WITHOUT ROWID;
CREATE TABLE spell (n INTEGER PRIMARY KEY, id TEXT, property TEXT, status TEXT, subject TEXT, object TEXT, office TEXT, measure TEXT,
    earliest INT, latest INT, ended INT, fixed TEXT, history TEXT);
CREATE TABLE stretch (spell INT, first INT, last INT, certain INT, row TEXT, PRIMARY KEY (spell, first)) WITHOUT ROWID;
CREATE TABLE spell_end (actor TEXT, spell INT, PRIMARY KEY (actor, spell)) WITHOUT ROWID;
CREATE TABLE step (spell INT, n INT, event TEXT, latest INT, row TEXT, PRIMARY KEY (spell, n)) WITHOUT ROWID;
CREATE TABLE source (id TEXT PRIMARY KEY, row TEXT) WITHOUT ROWID;
CREATE TABLE thing (id TEXT PRIMARY KEY, collection TEXT, kind TEXT, row TEXT) WITHOUT ROWID;
CREATE TABLE name (folded TEXT, id TEXT, collection TEXT, kind TEXT, written TEXT, PRIMARY KEY (folded, id)) WITHOUT ROWID;
CREATE INDEX spell_property ON spell (property);
CREATE INDEX step_event ON step (event);
"""

INDEX: Final = """
CREATE VIRTUAL TABLE text USING fts5(title, names, body, content='wording', content_rowid='n', tokenize='unicode61 remove_diacritics 0');
INSERT INTO text (text) VALUES ('rebuild');
INSERT INTO text (text) VALUES ('optimize');
"""
"""The full-text index over `wording`, whose text it does not keep again. Apart, for SQLite may have been built without FTS5."""
