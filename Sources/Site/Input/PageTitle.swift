import Diagnostics
import Markdown

extension FrontMatterReading {
    /// The reading with the heading of level 1 that opens the text as the page's title, where the front matter gives
    /// none or says the same: the heading then is no part of the text.
    ///
    /// - Parameters:
    ///   - place: where a title is missed; nil where another problem says why there is none.
    ///   - help: the way out for a page without either.
    func titled(in file: SourceFile, missing place: Range<Int>?, help: String) -> FrontMatterReading {
        var reading = self
        if let heading = openingTitle(of: file, from: bodyOffset),
            frontMatter.title.isEmpty || frontMatter.title == heading.text
        {
            reading.frontMatter.title = heading.text
            reading.frontMatter.titleID = heading.id
            reading.bodyOffset = heading.end
        } else if frontMatter.title.isEmpty, let place {
            let missing = Diagnostic(
                .error, "title-missing", "the page has no title", path: file.path, span: place, help: help)
            reading.diagnostics.insert(missing, at: 0)
        }
        return reading
    }
}
