"""Why pip could not do its work, in a sentence of Parley's own.

Nothing but the standard library is there when this runs.
"""

from __future__ import annotations

import platform
import re

from desktop.this_machine import python_version

UNTRUSTED = re.compile(r"CERTIFICATE_VERIFY_FAILED|SSLError|SSLCertVerificationError")
UNREACHED = re.compile(
    r"Retrying|connection broken|Connection ?Error|NameResolution|Timeout|ProxyError|unreachable"
)
LACKING = re.compile(r"No matching distribution found for ([^\s;(]+)")
ALTERED = re.compile(r"DO NOT MATCH THE HASHES(?:.*?\n\s+([\w.-]+==\S+))?", re.DOTALL)


def reason(output: str, source: str) -> str:
    """Return why pip failed; its own last lines where the cause is not known.

    `source` is where it looked, in words that follow "from".
    """
    altered = ALTERED.search(output)
    if altered:
        name = f" ({altered[1]})" if altered[1] else ""
        return f"A file from {source} is not the one that Parley's list of parts names{name}."
    if UNTRUSTED.search(output):
        return (
            f"The certificate of {source} is not trusted here. Where your network has one of its "
            "own, name its file in the environment variable PIP_CERT."
        )
    if UNREACHED.search(output):
        return f"There is no answer from {source}."
    lacking = LACKING.search(output)
    if lacking:
        machine = f"{platform.system()} {platform.machine()}, Python {python_version()}"
        return f"For this machine ({machine}), {lacking[1]} can't be had from {source}."
    return f"{ending(output)}\nThe tool that installs, pip, failed (see above)."


def ending(output: str, most: int = 8) -> str:
    """Return the last lines of a tool's output, where it says what is wrong, each cut."""
    lines = [line[:200] for line in output.splitlines() if line.strip()]
    return "\n".join(lines[-most:])
