"""The record's questions as read-only tools for assistant programs, over the Model Context Protocol (the extra `mcp`).

A tool is a method of the Python API under the same name, with the same arguments. `arguments` says what each argument takes and holds a call against
it, `tools` which question takes which, `answers` keeps an answer short and says what must be told beside it, `server` speaks the protocol.
"""
