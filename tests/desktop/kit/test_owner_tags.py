"""Owners' tags: two letters each, of one word or of two."""

from __future__ import annotations

from desktop.kit.owner_tags import tag, tags


def test_a_tag_is_two_letters():
    assert [tag(name) for name in ("Russia", "United States", "EU", "R")] == ["RU", "US", "EU", "R"]


def test_owners_together_have_a_tag_each():
    assert tags(["US", "Damascus"]) == "US·DA"
