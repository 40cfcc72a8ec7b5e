"""An outcome that rests on an open question says so, and no other does."""

import pytest

from site_files import answers, page_at, walks

# A page knows no workload of its reader's.
UNPRICED = "Not yet held against your costs"


@pytest.mark.parametrize("walk", walks(), ids=lambda walk: walk["path"])
def test_an_outcome_is_provisional_exactly_when_an_answer_is_not_sure(walk):
    page = page_at(walk["url"])
    open_questions = unsure(walk)
    tags = [tag.text for tag in page.all("span", inside="outcome-header")]
    assert tags == [UNPRICED] + ([status(open_questions)] if open_questions else [])
    assert len(page.all("h3", inside="open-question")) == open_questions
    # Also in the description, the table and the record: an outcome without open questions never says it.
    text = page.all("main")[0].text
    assert ("Provisional:" in text) == (open_questions > 0)


@pytest.mark.parametrize("open_questions", range(5))
def test_a_reader_sees_how_many_questions_are_open(scriptless_page, server, open_questions):
    walk = next(walk for walk in walks() if unsure(walk) == open_questions)
    scriptless_page.goto(server + walk["url"], wait_until="load")
    assert scriptless_page.get_by_text(status(open_questions), exact=True).is_visible()


def unsure(walk):
    return [answer for _, answer in answers(walk["path"])].count("unsure")


def status(open_questions):
    if open_questions == 0:
        return UNPRICED
    return f"Provisional: {open_questions} open question{'s' if open_questions > 1 else ''}"
