"""Makes `builders` importable from every folder of tests."""
