import BuiltSites
import Diagnostics
import Site

/// The problems of a page's front matter, as they are printed; the page is `a.md`.
func frontMatterReport(_ text: String) -> String {
    let page = file("a.md", text)
    return report(readFrontMatter(page).diagnostics, sources: [page])
}

/// The front matter of a page that has no problems.
func frontMatter(_ text: String) -> FrontMatter {
    readFrontMatter(file("a.md", text)).frontMatter
}
