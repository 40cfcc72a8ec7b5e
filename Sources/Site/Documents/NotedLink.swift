/// A link to where a figure comes from, with a note that is shown while the pointer or the focus is on it.
///
/// The note stands behind the link and describes it: it needs no script, a screen reader reads it with the
/// link, and a browser without the style sheet shows it in its place.
func figureLink(_ url: LinkURL, note: String, number: Int) -> (open: HTML, close: HTML) {
    let id = "figure-\(number)"
    return (
        open: "<a\(href: url) aria-describedby=\"\(id)\">",
        close: "</a><span class=\"figure-note\" id=\"\(id)\" role=\"note\">\(note)</span>"
    )
}
