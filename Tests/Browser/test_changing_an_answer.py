"""Change links mark the earlier answer; what-if links lead where they say."""

import pytest

from site_files import (
    answers, nodes, page_at, path_of, phrase, places, questions_by_path, resolve, states, walks)

MARK = "Your earlier answer"


def test_every_change_link_leads_to_its_question_and_names_the_earlier_answer():
    for path, (address, _) in places().items():
        links = page_at(address).all("a", inside="trace-change")
        found = [resolve(link["href"], f"{address}index.html") for link in links]
        assert found == changes(path), address


@pytest.mark.parametrize("state", states(), ids=lambda state: state["path"] or "start")
def test_a_change_link_shows_only_the_earlier_answer_as_marked(scriptless_page, server, state):
    page = scriptless_page
    for answer in nodes()[state["question"]]["answers"]:
        # The style sheet writes the mark, so it has to be there.
        page.goto(f"{server}{state['url']}#was-{answer['id']}", wait_until="load")
        assert MARK in page.locator(f"#was-{answer['id']}").aria_snapshot()
        assert page.locator(".answers").aria_snapshot().count(f'link "{MARK}') == 1


def test_every_what_if_row_leads_to_the_outcome_or_question_it_names():
    for walk in walks():
        assert what_if_rows(walk) == expected_rows(walk), walk["path"]


def test_what_if_links_can_be_clicked_without_script(scriptless_page, server):
    page = scriptless_page
    walk = max(walks(), key=lambda walk: len(walk["path"]))
    for row, (_, _, address, heading) in enumerate(expected_rows(walk)):
        page.goto(server + walk["url"], wait_until="domcontentloaded")
        page.locator(".what-if a").nth(row).click()
        page.wait_for_url(f"{server}{address}index.html", wait_until="domcontentloaded")
        assert page.locator("h1").inner_text() == heading


def changes(path):
    """For each answer of a path: the file of the question in its place, and the fragment."""
    pairs = answers(path)
    return [(f"{places()[path_of(pairs[:i])][0]}index.html", f"was-{answer}")
            for i, (_, answer) in enumerate(pairs)]


def what_if_rows(walk):
    """The rows of the page's table: question, answer, address led to, heading there."""
    page = page_at(walk["url"])
    questions = [th.text for th in page.all("th", inside="what-if") if th["scope"] == "row"]
    cells = [td.text for td in page.all("td", inside="what-if")]
    links = page.all("a", inside="what-if")
    targets = [resolve(link["href"], f"{walk['url']}index.html")[0] for link in links]
    return list(zip(questions, cells[::2], (t.removesuffix("index.html") for t in targets),
                    (link.text for link in links), strict=True))


def expected_rows(walk):
    rows = []
    for place, (question, given) in enumerate(answers(walk["path"])):
        for other in (a["id"] for a in nodes()[question]["answers"] if a["id"] != given):
            label = nodes()[question]["label"]
            rows.append((label[0].upper() + label[1:], phrase(question, other),
                         *places()[replay(walk, place, other)]))
    return rows


def replay(walk, place, other):
    """The path after one answer is changed and the others are given again where asked."""
    given = answers(walk["path"])
    path = path_of(given[:place] + [(given[place][0], other)])
    while questions_by_path().get(path) in dict(given):
        question = questions_by_path()[path]
        path += f"/{question}-{dict(given)[question]}"
    return path
