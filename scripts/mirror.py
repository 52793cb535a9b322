"""His mirror is ours: uv goes where his pip goes.

uv does not read pip's files. What is found there is handed on in uv's environment and written
nowhere: an address may hold a password.
"""

from __future__ import annotations

import ast
from collections.abc import Mapping

_RANK = {"global": 0, "site": 0, "install": 1, ":env:": 2}
"""Sections of pip's settings that speak of installing; a higher rank wins."""


def pip_settings(listing: str) -> dict[str, str]:
    """What ``pip config list`` printed (``section.key='value'`` a line), by key."""
    rows = []
    for line in listing.splitlines():
        where, _, value = line.partition("=")
        section, _, key = where.rpartition(".")
        if section in _RANK:
            rows.append((_RANK[section], key, str(ast.literal_eval(value))))
    return {key: value for _, key, value in sorted(rows, key=lambda row: row[0])}


def uv_environment(pip: Mapping[str, str], environ: Mapping[str, str]) -> dict[str, str]:
    """``environ`` for uv, with his ``pip`` settings in it; what he set for uv itself stays."""
    told = {
        "UV_DEFAULT_INDEX": pip.get("index-url", ""),
        "UV_INDEX": " ".join(pip.get("extra-index-url", "").split()),
        "UV_FIND_LINKS": ",".join(pip.get("find-links", "").split()),
        "UV_INSECURE_HOST": " ".join(pip.get("trusted-host", "").split()),
        "UV_HTTP_TIMEOUT": pip.get("timeout", pip.get("default-timeout", "")),
        "SSL_CERT_FILE": pip.get("cert", ""),
        "SSL_CLIENT_CERT": pip.get("client-cert", ""),
        "HTTP_PROXY": pip.get("proxy", ""),
        "HTTPS_PROXY": pip.get("proxy", ""),
    }
    if told["UV_INDEX"]:
        # pip takes a file from whichever index has it; the locked hash says if it is the right one.
        told["UV_INDEX_STRATEGY"] = "unsafe-best-match"
    return {
        **environ,
        **{name: value for name, value in told.items() if value and not environ.get(name)},
        "UV_PYTHON_DOWNLOADS": "never",
    }


def uv_options(pip: Mapping[str, str]) -> list[str]:
    """What uv takes on its command line only."""
    no_index = pip.get("no-index", "").lower() in ("1", "true", "yes", "on")
    return ["--no-index"] if no_index else []
