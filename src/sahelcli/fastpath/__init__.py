"""The fast path: the commonest questions, answered into a pipe from texts made beforehand, without loading the application.

`command_line` reads a command line, `answer` chooses the rows and `block_file` reads the file; `prepare` makes it. Everything else, every doubt,
every empty answer and every error is left to the application, so that nothing has to be said in two places.
"""

ANSWERS = "answers.blocks"
"""The file of answers in the package."""
