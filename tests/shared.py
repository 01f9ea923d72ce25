"""Where the evaluation material lies, for the tests that need it."""

import os
from pathlib import Path

import pytest

SHARED = Path(os.environ.get("ZONGJIE_SHARED", Path(__file__).parents[2] / "shared"))

needs_shared = pytest.mark.skipif(
    not (SHARED / "seeds").is_dir(), reason=f"evaluation material not found at {SHARED} (set ZONGJIE_SHARED)"
)
