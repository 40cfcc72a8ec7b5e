"""An outcome that rests on an open question says so, and no other does."""

import re

import pytest

from site_files import answers, walks


@pytest.mark.parametrize("walk", walks(), ids=lambda walk: walk["path"])
def test_an_outcome_is_provisional_exactly_when_an_answer_is_not_sure(
        scriptless_page, server, walk):
    page = scriptless_page
    page.goto(server + walk["url"], wait_until="domcontentloaded")
    open_questions = [answer for _, answer in answers(walk["path"])].count("unsure")
    assert page.locator(".outcome-header .tag").all_inner_texts() == [status(open_questions)]
    assert page.locator(".open-question:visible").count() == open_questions
    if open_questions == 0:
        assert not re.search("provisional:", page.locator("main").inner_text(), re.IGNORECASE)


def status(open_questions):
    if open_questions == 0:
        return "Firm"
    return f"Provisional: {open_questions} open question{'s' if open_questions > 1 else ''}"
