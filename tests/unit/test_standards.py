"""Ethical standards: what is in force at a level, and what a version changed."""

from uuid import UUID, uuid4

import pytest

from api.rules.standards import Change, ItemFacts, effective, too_long, what_changed

NATIONAL = [ItemFacts(uuid4(), uuid4(), text) for text in ("Yêu nước", "Cần, kiệm", "Đoàn kết")]


def local(text: str, adapts: UUID | None = None) -> ItemFacts:
    return ItemFacts(uuid4(), uuid4(), text, adapts)


def test_a_lower_level_adds_after_and_adapts_in_place() -> None:
    adapted = local("Cần, kiệm trong công sở", NATIONAL[1].lineage_id)
    added = local("Đúng giờ")
    found = effective([NATIONAL, [added, adapted]])
    assert [(each.item.text, each.level) for each in found] == [
        ("Yêu nước", 0),
        ("Cần, kiệm trong công sở", 1),
        ("Đoàn kết", 0),
        ("Đúng giờ", 1),
    ]
    assert found[1].in_place_of == (NATIONAL[1],)


def test_an_adaptation_can_be_adapted_again() -> None:
    first = local("Tiết kiệm điện", NATIONAL[1].lineage_id)
    second = local("Tắt đèn khi về", first.lineage_id)
    found = effective([NATIONAL, [first], [second]])
    assert [each.item.text for each in found] == ["Yêu nước", "Tắt đèn khi về", "Đoàn kết"]
    assert found[1].in_place_of == (NATIONAL[1], first)


def test_an_adaptation_of_what_is_gone_stands_by_itself() -> None:
    orphan = local("Nói đi đôi với làm", uuid4())
    assert [each.item for each in effective([[], [orphan]])] == [orphan]


def test_what_changed_follows_the_lineage() -> None:
    kept, changed, removed = NATIONAL
    rewritten = ItemFacts(uuid4(), changed.lineage_id, "Cần, kiệm, liêm, chính")
    carried = ItemFacts(uuid4(), kept.lineage_id, kept.text)
    added = local("Đúng giờ")
    lines = what_changed(NATIONAL, [added, rewritten, carried])
    assert [(line.change, line.before, line.after) for line in lines] == [
        (Change.ADDED, None, added),
        (Change.CHANGED, changed, rewritten),
        (Change.KEPT, kept, carried),
        (Change.REMOVED, removed, None),
    ]


@pytest.mark.parametrize(("words", "long"), [(0, False), (25, False), (26, True)])
def test_an_item_longer_than_people_remember(words: int, long: bool) -> None:
    assert too_long(" ".join(["chữ"] * words), 25) is long
