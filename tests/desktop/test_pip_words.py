"""Why pip failed is said in one sentence where the cause is known."""

from __future__ import annotations

import re

import pytest

from desktop.pip_words import ending, reason

LACKING = """\
Looking in links: /home/ana/wheelhouse
ERROR: Could not find a version that satisfies the requirement babel==2.19.0 (from versions: none)
ERROR: No matching distribution found for babel==2.19.0
"""
OFFLINE = f"""\
WARNING: Retrying (Retry(total=0, connect=None)) after connection broken by
'NewConnectionError('<pip._vendor.urllib3>: [Errno -3] Temporary failure in name resolution')'
{LACKING}"""
UNTRUSTED = f"""\
WARNING: Retrying (Retry(total=0)) after connection broken by 'SSLError(SSLCertVerificationError(1,
'[SSL: CERTIFICATE_VERIFY_FAILED] self-signed certificate in certificate chain'))'
{LACKING}"""
ALTERED = """\
ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE. If you have updated it:
    babel==2.19.0 from file:///wheelhouse/babel-2.19.0-py3-none-any.whl:
        Expected sha256 6d49
             Got        0000
"""


@pytest.mark.parametrize(
    ("output", "words"),
    [
        (OFFLINE, "There is no answer from the index"),
        (LACKING, "babel==2.19.0 can't be had from the index"),
        (UNTRUSTED, "PIP_CERT"),
        (ALTERED, r"is not the one .* \(babel==2\.19\.0\)"),
        (ALTERED.splitlines()[0], r"is not the one that Parley's list of parts names\."),
    ],
)
def test_a_known_cause_is_one_sentence(output: str, words: str) -> None:
    said = reason(output, "the index")
    assert re.search(words, said)
    assert "ERROR" not in said
    assert "\n" not in said


def test_an_unknown_cause_is_told_by_its_last_lines() -> None:
    noise = "\n".join(["x" * 500, *map(str, range(20))])
    assert ending(noise).splitlines() == [str(number) for number in range(12, 20)]
    assert reason(noise, "the index").splitlines()[:8] == ending(noise).splitlines()
