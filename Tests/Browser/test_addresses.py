"""Every address of the decision answers when it is opened cold, trimmed ones too."""

import urllib.request

import pytest

from site_files import decision, places, states, walks

QUESTIONS = {f"decide/questions/{n['id']}/": n["title"] for n in decision()["nodes"]}
OUTCOMES = {f"decide/outcomes/{o['id']}/": o["title"] for o in decision()["outcomes"]}


def test_the_decision_has_35_question_states_and_76_walks():
    assert (len(states()), len(walks())) == (35, 76)


@pytest.mark.parametrize(
    "headings", [QUESTIONS, OUTCOMES, dict(places().values())],
    ids=["questions", "outcomes", "walks"])
def test_every_address_answers_with_its_page(server, headings):
    for address, heading in headings.items():
        with urllib.request.urlopen(server + address) as response:
            assert f"<h1>{heading}</h1>" in response.read().decode(), address


def test_every_trimmed_address_leads_to_the_page_it_stands_for(scriptless_page, server):
    # The answers alone, without the question or outcome that they lead to.
    for path, (address, heading) in places().items():
        trimmed = f"decide/walk/{path}/" if path else "decide/walk/"
        # The refresh may come at once, so only the start of this page is waited for.
        scriptless_page.goto(server + trimmed, wait_until="commit")
        scriptless_page.wait_for_url(
            f"{server}{address}index.html", wait_until="domcontentloaded")
        assert scriptless_page.locator("h1").inner_text() == heading


def test_an_address_that_is_not_there_answers_with_the_404_page(page, server):
    response = page.goto(f"{server}decide/walk/data-maybe/", wait_until="domcontentloaded")
    assert response.status == 404
    assert page.locator("h1").inner_text() == "Page not found"
